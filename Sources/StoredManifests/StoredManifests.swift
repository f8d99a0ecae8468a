package import Diagnostics
package import Fields
package import ManifestWriting
import Manifests
package import Model

/// Makes manifests of what is stored, and reads them back as a run would.
///
/// What the manifests would be wrong with is left out and told.
package struct StoredManifests {
  /// What became of it.
  package enum Outcome {
    case manifests(Made)
    /// Users changed while they were looked at.
    case unsteady
    /// The manifests would be wrong, whatever is left out.
    case wrong([Diagnostic])
  }

  /// Manifests that read back as they should.
  package struct Made {
    package var files: [(name: String, bytes: [UInt8])]
    package var users: Int
    package var omissions: [Omission]
    /// People without a PIN, whom the workspace's defaults would give one.
    package var peopleGettingPIN: [Extension]
    /// Departments and sites that only the workspace's defaults name: a plan will create them.
    package var unstored: [ResourceKind: Set<String>]
  }

  private let rules: StoredRules
  private let split: ManifestSplit
  private let stored: [ResourceKind: [Item]]
  private let existing: ExistingManifests
  private var leftOut = LeftOut()

  /// `existing` holds the manifests that the new ones shall stand beside.
  package init(
    _ rules: StoredRules, split: ManifestSplit, resources: [ResourceKind: [Item]],
    beside existing: ExistingManifests = ExistingManifests()
  ) {
    self.rules = rules
    self.split = split
    stored = resources
    self.existing = existing
  }

  /// `visit` hands over the users to write, by extension, as often as it is asked to.
  package mutating func make<Failure: Error>(
    visiting visit: ((StoredUser) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    for _ in 0..<Self.rounds {
      var look = look()
      try visit { look.note($0) }
      var second = look.second()
      try visit { second.write($0) }
      guard let made = second.made() else { return .unsteady }
      if made.files.isEmpty { return .manifests(made) }
      let (desired, errors) = existing.read(beside: made.files, rules)
      guard errors.isEmpty else {
        let before = leftOut.count
        let places = existing.places(in: made.files)
        for error in errors { leave(error, places, look.resources) }
        if leftOut.count == before { return .wrong(errors) }
        continue
      }
      var agreement = Agreement(desired, rules, second.fingerprint)
      try visit { agreement.compare($0, leftOut.users[$0.extension] != nil) }
      guard agreement.isSteady else { return .unsteady }
      if agreement.differing.isEmpty { return .manifests(made) }
      for omission in agreement.differing {
        guard let number = Extension(omission.key) else { continue }
        leftOut.users[number] = omission
      }
    }
    return .unsteady
  }

  /// Each round leaves out up to a thousand problems a file.
  private static let rounds = 50

  private func look() -> StoredLook {
    StoredLook(rules, split: split, stored, known: existing, leftOut)
  }

  /// Leaves out what an error is about.
  private mutating func leave(
    _ error: Diagnostic, _ places: [String: WrittenPlaces], _ resources: [ResourceKind: [Item]]
  ) {
    for range in [error.range, error.related].compactMap(\.self) {
      let problem = (error.message, error.help ?? "correct it in the phone system")
      switch places[range.file]?.place(ofLine: range.line) {
      case .user(let number)?: leave(number, problem)
      case .fields(let number, let fields)?:
        for field in fields { leftOut.fields[number, default: [:]][field] = problem }
      case .resource(let kind, let place)?: leave(kind, place, resources, error, problem)
      case nil: continue
      }
      return
    }
  }

  private mutating func leave(_ number: Extension, _ problem: UserTranslation.Problem) {
    leftOut.users[number] = Omission(
      kind: .user, key: number.text, name: "", fields: [], reason: problem.reason,
      remedy: problem.remedy)
  }

  /// A number that leads to nobody is written without its extension.
  private mutating func leave(
    _ kind: ResourceKind, _ place: Int, _ resources: [ResourceKind: [Item]], _ error: Diagnostic,
    _ problem: UserTranslation.Problem
  ) {
    guard let items = resources[kind], items.indices.contains(place) else { return }
    let fields = error.code == .unknownExtension ? ["extension"] : []
    leftOut.resources[kind, default: [:]][items[place].key] = Omission(
      kind: kind, key: items[place].key, name: items[place].key, fields: fields,
      reason: problem.reason, remedy: problem.remedy)
  }
}
