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
  private var isEmpty: Bool
  /// As they are written.
  let resources: [ResourceKind: [Item]]
  /// Those of them that aren't stored, but named by the defaults of rollcall.yaml.
  private let unstored: [ResourceKind: Set<String>]

  init(
    _ rules: StoredRules, split: ManifestSplit, _ stored: [ResourceKind: [Item]],
    known: ExistingManifests, _ leftOut: LeftOut
  ) {
    self.rules = rules
    var omissions: [Omission] = []
    let translation = ResourceTranslation(rules: rules, leftOut: leftOut)
    let written = translation.written(stored, besides: known.declared) { omissions.append($0) }
    let unstored = translation.unstored(stored, besides: known.declared)
    resources = written.merging(unstored, uniquingKeysWith: +)
      .mapValues { $0.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
    self.unstored = unstored.mapValues { Set($0.map(\.key)) }
    isEmpty = written.isEmpty
    self.omissions = omissions
    let declared = known.declared.merging(resources.mapValues { Set($0.map(\.key)) }) {
      $0.union($1)
    }
    self.translation = UserTranslation(rules: rules, declared: declared, leftOut: leftOut)
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
      isEmpty = false
      if getsPIN(user) { peopleGettingPIN.append(user.extension) }
    }
    self.omissions += omissions
  }

  /// The second look, now that it is known what users share.
  ///
  /// What nobody is put in isn't declared for its own sake.
  func second() -> StoredText {
    StoredText(
      translation, census.layout(isEmpty ? [:] : resources), fingerprint: fingerprint.finalize(),
      omissions.sorted(), peopleGettingPIN, unstored: isEmpty ? [:] : unstored)
  }

  private func getsPIN(_ user: StoredUser) -> Bool {
    user.isPerson && !user.pinSet && rules.filledIn(.voicemailPIN) != nil
      && !rules.workspace.userOwned.contains(.voicemailPIN)
  }
}
