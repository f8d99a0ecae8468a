package import Drifts
package import FieldCoding
import Fields
import JSON
import Plans

/// One line of the audit log about a user, read.
package struct AuditedLine: Sendable {
  /// A field that the line says was changed, and the values as the log writes them.
  struct Change: Sendable {
    let path: FieldPath
    let before: JSONNode?
    let after: JSONNode
  }

  let id: Int64
  let action: String
  /// The extension after the change.
  let key: String
  let author: ChangeAuthor
  /// Fields that another version knows are left out.
  let changes: [Change]

  /// Throws when `changes` isn't what the log is made of.
  package init(
    id: Int64, action: String, key: String, author: ChangeAuthor, changes: String
  ) throws(JSONNode.Mismatch) {
    self.id = id
    self.action = action
    self.key = key
    self.author = author
    let json: JSON
    do {
      json = try JSONReader.read(Array(changes.utf8))
    } catch {
      throw JSONNode.Mismatch(path: "", reason: "is not JSON: \(error.message)")
    }
    var read: [Change] = []
    for element in try JSONNode(json).elements() {
      let name = try element.member("field").string()
      guard let path = FieldPath(name, of: .user) else { continue }
      read.append(
        Change(
          path: path, before: try element.optional("before"), after: try element.member("after")))
    }
    self.changes = read
  }

  /// Whether it is about what was done to a user, and not about what was asked for.
  var isDeed: Bool { Self.deeds.contains(action) }

  /// Whether it is a deed of an apply; people act in the portal, as basic users.
  var isApplied: Bool { isDeed && author.role != Role.basicUser.rawValue }

  var isCreation: Bool { action == "create" }

  var isRemoval: Bool { action == "remove" }

  private static let deeds: Set = ["create", "update", "reset", "remove"]

  /// The user's extension before this line, if it changed it.
  var formerExtension: String? {
    let change = changes.first { $0.path == .field(.extension) }
    guard let former = change?.before?.json.stringValue, former != key else { return nil }
    return former
  }
}
