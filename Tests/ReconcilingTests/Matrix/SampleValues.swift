import Fields
import Model
import TestSupport

/// Two values of each field, made by its shape, so that a new field has some, too.
struct SampleValues {
  private let field: Field
  private let number: Extension
  private let isInside: Bool
  /// Who answers a queue before and after.
  private let members: [String]

  init(_ field: Field, _ number: Extension, isInside: Bool, members: [String]) {
    self.field = field
    self.number = number
    self.isInside = isInside
    self.members = members
  }

  private var home: Value { isInside ? "Boston" : "Harbor" }

  /// A user who has all that one must have, in Boston if they are inside.
  var user: DesiredUser {
    var values: [(field: Field, value: Value)] = [(.firstName, "Ada"), (.site, home)]
    switch field {
    case .agents: values.append((.kind, "call_queue"))
    default:
      values += [
        (.lastName, "Lovelace"), (.loginName, .text("\(number)@acme.example.com")),
        (.emails, .texts(["\(number)@acme.example.com"])),
      ]
      if field != .voicemailPIN { values.append((.voicemailPIN, .pin(.generated))) }
    }
    return DesiredUser(
      number, entries: values.sorted { $0.field < $1.field }.map { .init($0.field, $0.value) })
  }

  var before: Value? {
    switch field {
    case .site: home
    // Only people answer the queue that a supervisor's area is made of.
    case .kind: "person"
    case .agents: .texts(members + [isInside ? Matrix.insider : Matrix.outsider])
    default: Self.values(field.descriptor.shape, number).before
    }
  }

  var after: Value? {
    switch field {
    case .site: isInside ? "Harbor" : "Boston"
    case .kind: "conference_bridge"
    // Who shall be a bridge answers no queue.
    case .agents: .texts(members.filter { $0 != MatrixCell.key(of: .kind) })
    default: Self.values(field.descriptor.shape, number).after
    }
  }

  /// What a new user gets.
  var created: Value? {
    switch field {
    case .site: home
    case .kind: before
    default: after
    }
  }

  /// The user with a request in the manifest, or to be removed or renumbered.
  var asking: DesiredUser {
    var wish = user
    switch field {
    case .absent: wish.entries = [.init(.absent, .boolean(true))]
    case .was:
      guard let new = Extension("1" + number.text) else { return wish }
      wish.extension = new
      wish.set(.was, to: .text(number.text))
    case .resetDelete:
      wish.set(.reset, to: "left")
      wish.set(field, to: ["voicemail"])
    case .sendRecoveryEmail:
      wish.set(.forcePasswordReset, to: "lost")
      wish.set(field, to: .boolean(true))
    default: wish.set(field, to: after)
    }
    return wish
  }

  private static func values(
    _ shape: FieldShape, _ number: Extension
  ) -> (before: Value?, after: Value?) {
    switch shape {
    case .scalar(let type): scalars(type, number)
    case .list(let type, _): lists(type, number)
    case .items(let table): (items(table, "old"), items(table, "new"))
    case .pinSource: (nil, .pin(.generated))
    }
  }

  private static func scalars(
    _ type: ScalarType, _ number: Extension
  ) -> (before: Value?, after: Value?) {
    switch type {
    case .boolean: (.boolean(false), .boolean(true))
    case .integer(let range): (.integer(range.lowerBound), .integer(range.upperBound))
    case .choice(let options): (.text(options[0]), .text(options[1]))
    case .loginName, .email:
      (.text("old.\(number)@acme.example.com"), .text("new.\(number)@acme.example.com"))
    case .phoneNumber: (.text("+1617555\(number)"), .text("+1617556\(number)"))
    case .timeZone: ("UTC", "Europe/Lisbon")
    case .department: ("Sales", "Dispatch")
    case .macAddress: ("001565abcdef", "001565abcde0")
    case .extension, .target: ("2000", "2001")
    case .text, .site, .profile, .request: ("Old", "New")
    }
  }

  private static func lists(
    _ type: ScalarType, _ number: Extension
  ) -> (before: Value?, after: Value?) {
    let (before, after) = scalars(type, number)
    return (before?.text.map { .texts([$0]) }, after?.text.map { .texts([$0]) })
  }

  private static func items(_ table: ItemTable, _ key: String) -> Value {
    var values = [Value?](repeating: nil, count: table.fields.count)
    values[0] = .text(key)
    return .items([Item(values)])
  }
}
