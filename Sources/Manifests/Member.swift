import Decoding
import Fields
import Model

/// A user of the organization with what the checks need to know.
struct Member {
  var user: DesiredUser
  var extensionPlace: Place
  /// The fields among the user's entries.
  var fields: FieldSet

  /// The place of a field among the entries, which hold each field once and in order.
  func index(of field: Field) -> Int? {
    fields.contains(field) ? fields.count(before: field) : nil
  }

  subscript(_ field: Field) -> Value? { index(of: field).map { user.entries[$0].value } }

  func entry(_ field: Field) -> DesiredUser.Entry? { index(of: field).map { user.entries[$0] } }

  var kind: String? { self[.kind]?.text }

  var isPerson: Bool { kind.map { $0 == "person" } ?? true }

  var file: Int { Int(user.file) }

  var location: Location { Location(file: file, place: extensionPlace) }

  /// Whether the manifest asks for the user to be removed.
  var isAbsent: Bool { self[.absent] == .boolean(true) }
}
