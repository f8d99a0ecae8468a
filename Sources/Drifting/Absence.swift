import Drifts
import Fields
import Model
import Planning

/// A user whom the manifests name and of whom nothing applied is stored: gone, or not applied yet.
///
/// The ledger forgets a user with their row, but for the audit log: who has a line there was stored.
/// Where somebody else is stored now, that may be their line, unless an apply wrote it.
struct Absence: Sendable {
  let match: UserMatch
  /// The newest line under the extension that may tell of the user.
  private var last: AuditedLine?
  private var successor: (to: String, author: ChangeAuthor)?

  init(_ match: UserMatch) { self.match = match }

  var key: String { match.key }

  var wasStored: Bool { last != nil }

  mutating func add(_ line: AuditedLine) {
    if last == nil, match.stored == nil || line.isApplied { last = line }
  }

  /// Takes a line that renumbers somebody; newest first.
  mutating func addRenumbering(_ line: AuditedLine) {
    guard let last, successor == nil, line.formerExtension == key, line.id > last.id else { return }
    successor = (line.key, line.author)
  }

  /// Nil for a user who is still to be created, or to be taken over.
  func fate(_ desired: Desired) -> GoneUser.Fate? {
    if let place = match.whereabouts?.text {
      return .renumbered(to: place, successor?.to == place ? successor?.author : nil)
    }
    guard let last else { return nil }
    if let successor {
      // The manifests know where that user went, so they mean another one.
      let isKnown = Extension(successor.to).map { desired.user($0) != nil } ?? false
      return isKnown ? nil : .renumbered(to: successor.to, successor.author)
    }
    guard match.stored == nil else { return .replaced }
    return last.isRemoval ? .removed(last.author) : .vanished
  }
}
