import Fields
import ManifestWriting
import Manifests
import Model

/// The first look at the stored users, which counts what they share.
struct StoredLook {
  private let rules: StoredRules
  private let translation: UserTranslation
  private var census: ManifestCensus
  private var fingerprint = Hasher()
  private var omissions: [Omission] = []
  private var peopleGettingPIN: [Extension] = []
  /// As they are written.
  let resources: [ResourceKind: [Item]]

  init(
    _ rules: StoredRules, split: ManifestSplit, _ stored: [ResourceKind: [Item]],
    known: ExistingManifests, _ leftOut: LeftOut
  ) {
    self.rules = rules
    var omissions: [Omission] = []
    resources = ResourceTranslation(rules: rules, leftOut: leftOut).written(
      stored, besides: known.declared
    ) { omissions.append($0) }
    .mapValues { $0.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
    self.omissions = omissions
    let declared = known.declared.merging(resources.mapValues { Set($0.map(\.key)) }) {
      $0.union($1)
    }
    translation = UserTranslation(rules: rules, declared: declared, leftOut: leftOut)
    census = ManifestCensus(
      ManifestSetting(
        split: split, domain: rules.workspace.domain, defaults: rules.workspace.defaults,
        takenProfiles: known.profiles))
  }

  mutating func note(_ user: StoredUser) {
    fingerprint.combine(user)
    var omissions: [Omission] = []
    if let written = translation.written(user, omit: { omissions.append($0) }) {
      census.note(written)
      if getsPIN(user) { peopleGettingPIN.append(user.extension) }
    }
    self.omissions += omissions
  }

  /// The second look, now that it is known what users share.
  func second() -> StoredText {
    StoredText(
      translation, census.layout(resources), fingerprint: fingerprint.finalize(),
      omissions.sorted(), peopleGettingPIN)
  }

  private func getsPIN(_ user: StoredUser) -> Bool {
    user.isPerson && !user.pinSet && rules.filledIn(.voicemailPIN) != nil
      && !rules.workspace.userOwned.contains(.voicemailPIN)
  }
}
