import Drifts
import FieldCoding
import Fields
import JSON
import Model
import Planning
import Plans

/// Looks through the audit lines of one stored user, newest first, for who made it as it is.
///
/// The last line about a value tells: it is the author's if the value is as the line left it, and
/// else somebody changed it later, behind the program's back.
struct ChangeSearch: Sendable {
  private let user: StoredUser
  private var open: [FieldPath]
  private(set) var authors: [FieldPath: ChangeAuthor] = [:]
  /// The extension that the user had where the search has come to.
  private(set) var key: String
  /// Lines from here on are another user's, or looked at.
  private var end = Int64.max
  /// Whether the search goes on under an earlier extension.
  private(set) var hasMoved = true
  private var isOver = false

  init(_ user: StoredUser, _ paths: [FieldPath]) {
    self.user = user
    open = paths
    key = user.extension.text
  }

  /// Whether there is something to ask for under `key`.
  mutating func begin() -> Bool {
    defer { hasMoved = false }
    return hasMoved && !isOver && !open.isEmpty
  }

  mutating func add(_ line: AuditedLine) {
    guard !isOver, !hasMoved, line.id < end, line.isDeed, !line.isRemoval else {
      // What was removed under this extension was somebody else.
      if line.isRemoval, line.id < end, !hasMoved { isOver = true }
      return
    }
    for change in line.changes { take(change, line.author) }
    if line.isCreation || open.isEmpty {
      isOver = true
    } else if let former = line.formerExtension {
      (key, end, hasMoved) = (former, line.id, true)
    }
  }

  private mutating func take(_ change: AuditedLine.Change, _ author: ChangeAuthor) {
    for path in open where path.overlaps(change.path) {
      if isAsLeft(path, by: change) { authors[path] = author }
    }
    open.removeAll { $0.overlaps(change.path) }
  }

  private func isAsLeft(_ path: FieldPath, by change: AuditedLine.Change) -> Bool {
    guard let field = path.field else { return false }
    if field.descriptor.isSecret { return change.after.json == "cleared" && !user.pinSet }
    let finer = path.finer(change.path)
    guard let shape = change.path.shape else { return false }
    do {
      let after = try ValueCoding.readStored(change.after, shape)
      return (finer == change.path ? normal(after) : finer.value(in: after)) == now(finer)
    } catch {
      // Another version's value: whatever it was, it can't be recognized.
      return false
    }
  }

  private func now(_ path: FieldPath) -> Value? {
    path.field.flatMap { path.value(in: Difference.current($0, user)) }
  }

  private func normal(_ value: Value?) -> Value? {
    guard case .items(let items) = value else { return value }
    return .items(items.map(\.storable))
  }
}
