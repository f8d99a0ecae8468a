package import Fields
package import Model

/// What the ledger knows about one stored user whom a `was` claims.
///
/// Two things testify: under which extension the values were last applied, with the `was` that was
/// carried out then; and the names that were applied, which the manifests still give somebody.
struct Testimony {
  enum Verdict: Hashable {
    /// The user is who was renumbered, and is to have the new extension.
    case leaves
    /// The user is who is declared here, or nobody's.
    case stays
    /// Nothing tells.
    case open
    /// Nothing tells, and nobody is declared here who could be the user otherwise.
    case unclaimed
    /// What is known doesn't go together.
    case disputed
  }

  /// What the extension last applied under says.
  private enum Record {
    /// Rollcall renumbered: so it is done, unless the same `was` is written for the way back.
    case carriedOut
    /// Somebody renumbered by hand, as the manifests want it.
    case moved
    /// The user has their extension still from before the renumbering.
    case standing
  }

  /// The extension that `was` names.
  let place: Extension
  let applied: AppliedValues?
  /// Who is declared under that extension.
  let stayer: DesiredUser?
  /// Whose `was` it is.
  let mover: DesiredUser
  /// Whether somebody is stored under the new extension.
  let isTaken: Bool
  /// What was applied to them, if something was.
  let appliedThere: AppliedValues?

  var verdict: Verdict {
    let verdict = claim
    let mayLeave = verdict == .leaves || verdict == .open
    return mayLeave && isStranger ? .disputed : verdict
  }

  private var claim: Verdict {
    guard let stayer else {
      switch there {
      case .carriedOut, .moved: return .stays
      case nil where isTaken: return unclaimed
      case .standing, nil: return .leaves
      }
    }
    guard !stayer.isAbsent else { return .disputed }
    let records = [here(stayer), there].compactMap(\.self)
    let isStanding = records.contains(.standing)
    guard !isStanding || !records.contains(.moved) else { return .disputed }
    switch names(stayer) {
    case .leaves where records.contains(.moved), .stays where isStanding: return .disputed
    case .open where isStanding: return records.contains(.carriedOut) ? .disputed : .leaves
    case .open: return records.isEmpty ? .open : .stays
    case let verdict: return verdict
    }
  }

  /// Whether the user is likely neither of those who are declared.
  ///
  /// Whoever came from an extension that no `was` names must be like the mover in something; others
  /// must only not be unlike in everything, as people marry and move in one go.
  private var isStranger: Bool {
    guard let applied else { return false }
    let isElsewhere = applied.number.map { $0 != place } ?? false
    let likeness = applied.likeness(to: mover)
    guard !isElsewhere else { return likeness != .some }
    return likeness == .none && stayer.map { applied.likeness(to: $0) != .some } ?? true
  }

  private var unclaimed: Verdict {
    switch (applied?.isNamed(like: mover) ?? false, appliedThere?.isNamed(like: mover) ?? false) {
    case (true, false): .leaves
    case (false, true): .stays
    default: .unclaimed
    }
  }

  private func here(_ stayer: DesiredUser) -> Record? {
    guard let number = applied?.number, let former = stayer.former else { return nil }
    guard number == place else { return number == former ? .moved : nil }
    return applied?.former == former ? .carriedOut : .standing
  }

  private var there: Record? {
    guard let number = appliedThere?.number else { return nil }
    guard number == mover.extension else { return number == place ? .moved : nil }
    return appliedThere?.former == place ? .carriedOut : .standing
  }

  private func names(_ stayer: DesiredUser) -> Verdict {
    guard let applied, applied[.firstName] != nil else { return .open }
    switch (applied.isNamed(like: mover), applied.isNamed(like: stayer)) {
    case (true, false): return .leaves
    case (false, true): return .stays
    default: return .open
    }
  }
}

extension AppliedValues {
  /// What applied values and a manifest have in common of that by which people are known.
  enum Likeness {
    case some
    case none
    /// There is nothing that both of them say.
    case unknown
  }

  func likeness(to user: DesiredUser) -> Likeness {
    let known = comparisons(with: user)
    return known.isEmpty ? .unknown : known.contains(true) ? .some : .none
  }

  /// How much of that they have in common: relatives share a name.
  func traits(sharedWith user: DesiredUser) -> Int { comparisons(with: user).count { $0 } }

  /// Whether they are at odds with a user in some of that, so that they may be another one's.
  func contradict(_ user: DesiredUser) -> Bool { comparisons(with: user).contains(false) }

  private func comparisons(with user: DesiredUser) -> [Bool] {
    let pairs = [
      (self[.firstName]?.text, user[.firstName]?.text),
      (self[.lastName]?.text, user[.lastName]?.text),
      (self[.emails]?.texts.first, user[.emails]?.texts.first),
    ]
    return pairs.compactMap { before, after in
      guard let before, let after else { return nil }
      return before.lowercased() == after.lowercased()
    }
  }

  func isNamed(like user: DesiredUser) -> Bool {
    self[.firstName] == user[.firstName] && self[.lastName] == user[.lastName]
  }
}

extension DesiredUser {
  /// The extension that the user had before; nil where nothing is renumbered.
  package var former: Extension? {
    guard let old = self[.was]?.text.flatMap(Extension.init), old != self.extension else {
      return nil
    }
    return old
  }
}
