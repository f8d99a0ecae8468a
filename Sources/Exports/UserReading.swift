import Diagnostics
import FieldCoding
import Fields
import JSON

/// One user of an export, read, with all that is wrong with them.
struct UserReading {
  struct Problem {
    var code: DiagnosticCode
    var message: String
    var help: String?
  }

  private(set) var problems: [Problem] = []
  private var user: ExportedUser?

  init(_ json: JSON) {
    let node = JSONNode(json)
    do {
      let text = try node.member("extension").string()
      guard let number = Extension(text) else {
        add(
          .invalidValue, "extension is \(text.quoted), which is none",
          help: "an extension has 2 to 16 digits, as 1044")
        return
      }
      user = ExportedUser(number)
      for member in try node.members() { read(member.name, member.node) }
      checkCounts()
    } catch {
      add(error)
    }
  }

  /// Whom it is about, as far as that is known.
  var number: String? { user?.extension.text }

  /// Nil where there are problems.
  mutating func take() -> ExportedUser? { problems.isEmpty ? user : nil }

  private mutating func read(_ name: String, _ node: JSONNode) {
    if name == "extension" { return }
    if let field = Self.fields[name] { return read(field, node) }
    if let group = Self.groups[name] {
      return read(node, Array(group.keys)) { $0.read($1, in: group, $2) }
    }
    if name == ExportMember.data {
      return read(node, ExportMember.counts.map(\.name)) { $0.readCount($1, $2) }
    }
    guard let flag = ExportMember.flags.first(where: { $0.name == name }) else {
      return reportUnknown(name, known: Self.known)
    }
    guard let value = node.json.booleanValue else {
      // What stands there instead may be the secret itself.
      return add(.wrongType, "\(name) is not true or false", help: nil)
    }
    user?[keyPath: flag.path] = value
  }

  /// Reads the members of an object that stands within the user.
  private mutating func read(
    _ node: JSONNode, _ known: [String], _ member: (inout UserReading, String, JSONNode) -> Bool
  ) {
    guard let members = try? node.members() else {
      return add(.wrongType, "\(node.path) is not an object", help: nil)
    }
    for (name, value) in members where !member(&self, name, value) {
      reportUnknown("\(node.path).\(name)", known: known.map { "\(node.path).\($0)" })
    }
  }

  private mutating func read(_ name: String, in group: [String: Field], _ node: JSONNode) -> Bool {
    guard let field = group[name] else { return false }
    read(field, node)
    return true
  }

  private mutating func read(_ field: Field, _ node: JSONNode) {
    do {
      user?[field] = try StoredValues.value(node, field.descriptor.shape)
    } catch {
      add(error)
    }
  }

  private mutating func readCount(_ name: String, _ node: JSONNode) -> Bool {
    guard let count = ExportMember.counts.first(where: { $0.name == name }) else { return false }
    guard let number = node.json.integerValue, (0...ExportMember.maximumCount).contains(number)
    else {
      add(
        .invalidValue,
        "\(node.path) is not a whole number from 0 to \(ExportMember.maximumCount)", help: nil)
      return true
    }
    user?.data[keyPath: count.path] = number
    return true
  }

  private mutating func checkCounts() {
    guard let data = user?.data, data.unheard > data.voicemails else { return }
    add(
      .invalidValue,
      "data.unheard_voicemails is \(data.unheard), and there are \(data.voicemails) voicemails",
      help: nil)
  }
}

extension UserReading {
  private mutating func add(_ mismatch: JSONNode.Mismatch) {
    let isWhole = mismatch.path.isEmpty
    add(.invalidValue, (isWhole ? "it" : mismatch.path) + " " + mismatch.reason, help: nil)
  }

  private mutating func add(_ code: DiagnosticCode, _ message: String, help: String?) {
    problems.append(Problem(code: code, message: message, help: help))
  }

  private mutating func reportUnknown(_ name: String, known: [String]) {
    let nearest = Suggestion.nearest(to: name, in: known)
    add(
      .unknownKey, "unknown member \(name.quoted)",
      help: nearest.map { "did you mean \($0.quoted)?" } ?? "delete it")
  }

  /// The fields with a key of their own, by it.
  private static let fields: [String: Field] = Dictionary(
    uniqueKeysWithValues: ExportMember.fields.filter { $0.descriptor.path.count == 1 }
      .map { ($0.descriptor.path[0], $0) })

  /// The others by their two keys.
  private static let groups: [String: [String: Field]] = Dictionary(
    grouping: ExportMember.fields.filter { $0.descriptor.path.count > 1 },
    by: { $0.descriptor.path[0] }
  ).mapValues { fields in
    Dictionary(uniqueKeysWithValues: fields.map { ($0.descriptor.path[1], $0) })
  }

  private static let known =
    ["extension", ExportMember.data] + ExportMember.flags.map(\.name)
    + ExportMember.fields.map { $0.descriptor.path[0] }
}
