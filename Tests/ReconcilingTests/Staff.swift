import Fields
import Model

/// Small organizations that tests write by hand.
enum Staff {
  /// People from extension 1001 on, each with an address, a generated PIN and a welcome.
  static func welcomed(_ count: Int, named name: String = "Ada") -> Desired {
    Desired(
      files: ["people/staff.yaml"],
      users: (1...count).compactMap { place in
        person(
          1_000 + place,
          [
            (.firstName, .text(name)), (.lastName, .text("Lovelace")),
            (.emails, .texts([address(1_000 + place)])),
            (.voicemailPIN, .pin(.generated)), (.welcome, .text("true")),
          ])
      })
  }

  static func person(_ number: Int, _ values: [(field: Field, value: Value)]) -> DesiredUser? {
    Extension(String(number)).map { number in
      DesiredUser(
        number,
        entries: values.sorted { $0.field < $1.field }.map { .init($0.field, $0.value, line: 1) })
    }
  }

  static func address(_ number: Int) -> String { "user\(number)@acme.example.com" }
}

extension Desired {
  /// Writes a field of every user, or takes it out.
  mutating func set(_ field: Field, to value: Value?) {
    for place in users.indices { users[place].set(field, to: value) }
  }
}

extension DesiredUser {
  mutating func set(_ field: Field, to value: Value?) {
    entries.removeAll { $0.field == field }
    if let value { entries.append(.init(field, value, line: 1)) }
    entries.sort { $0.field < $1.field }
  }
}
