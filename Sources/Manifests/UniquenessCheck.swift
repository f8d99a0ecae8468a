import Decoding
import Diagnostics
import Fields
import Model

/// Checks that no two users have the same number, device or address.
struct UniquenessCheck {
  private var addresses = SharedValues()
  private var numbers = SharedValues()
  private var devices = SharedValues()

  /// One use of a value.
  private struct Use {
    var location: Location
    var owner: Extension
  }

  /// Notes a user's values, and reports numbers that the organization routes elsewhere.
  mutating func note(
    _ member: Member, as owner: Int, _ declarations: Declarations, _ problems: inout Problems
  ) {
    for entry in member.user.entries {
      switch CheckedField.all[Int(entry.field.rawValue)] {
      case .addresses where member.user.isPerson:
        for text in entry.value.texts { addresses.note(text, owner: owner) }
      case .numbers:
        for text in entry.value.texts { numbers.note(text, owner: owner) }
        checkRouting(of: entry, member, declarations, &problems)
      case .devices(let place):
        for item in entry.value.items {
          if let text = item[place]?.text { devices.note(text, owner: owner) }
        }
      default: continue
      }
    }
  }

  private func checkRouting(
    of entry: DesiredUser.Entry, _ member: Member, _ declarations: Declarations,
    _ problems: inout Problems
  ) {
    guard declarations.routesNumbers else { return }
    for (index, number) in entry.value.texts.enumerated() {
      guard let other = declarations.routing[number], other != member.user.extension.text else {
        continue
      }
      let file = Int(member.user.file)
      problems.report(
        .duplicateNumber,
        "phone number \(number) is routed to \(other) under phone_numbers",
        at: entry.line > 0 ? problems.element(index, of: entry, in: file) : member.location,
        help: "a number reaches one user", related: declarations.reference(number))
    }
  }

  mutating func check(
    _ members: [Member], _ declarations: Declarations, _ problems: inout Problems
  ) {
    for owners in addresses.suspects() {
      for (text, uses) in Self.uses(by: owners, of: .addresses, members, problems) {
        problems.reportShared(
          .sharedEmail, "\(text.quoted) is the email of \(Self.list(uses))",
          at: uses.map(\.location),
          help: "only the last link sent to an address works; give each person their own")
      }
    }
    for owners in numbers.suspects() {
      for (text, uses) in Self.uses(by: owners, of: .numbers, members, problems) {
        problems.reportShared(
          .duplicateNumber, "phone number \(text) is routed to \(Self.list(uses))",
          at: uses.map(\.location), help: "a number reaches one user")
      }
    }
    for owners in devices.suspects() {
      for (text, uses) in Self.uses(by: owners, of: .devices(0), members, problems) {
        problems.reportShared(
          .duplicateDevice, "device \(text) is a phone of \(Self.list(uses))",
          at: uses.map(\.location), help: "a device belongs to one user, and is listed once")
      }
    }
  }

  /// The values that are used twice or more.
  private static func uses(
    by owners: [Int], of kind: CheckedField, _ members: [Member], _ problems: Problems
  ) -> [(String, [Use])] {
    var uses: [String: [Use]] = [:]
    for owner in owners {
      for (text, location) in values(of: kind, members[owner], problems) {
        uses[text, default: []].append(
          Use(location: location, owner: members[owner].user.extension))
      }
    }
    return uses.filter { $0.value.count > 1 }.map { ($0.key, $0.value) }
  }

  private static func values(
    of kind: CheckedField, _ member: Member, _ problems: Problems
  ) -> [(String, Location)] {
    var result: [(String, Location)] = []
    let file = Int(member.user.file)
    for entry in member.user.entries {
      let texts: [String]
      switch (CheckedField.all[Int(entry.field.rawValue)], kind) {
      case (.addresses, .addresses): texts = entry.value.texts.map { $0.lowercased() }
      case (.numbers, .numbers): texts = entry.value.texts
      case (.devices(let place), .devices): texts = entry.value.items.compactMap { $0[place]?.text }
      default: continue
      }
      for (index, text) in texts.enumerated() {
        let location =
          entry.line > 0 ? problems.element(index, of: entry, in: file) : member.location
        result.append((text, location))
      }
    }
    return result
  }

  private static func list(_ uses: [Use]) -> String {
    var owners: [Extension] = []
    for owner in uses.map(\.owner).sorted() where owners.last != owner { owners.append(owner) }
    let names = owners.prefix(5).map(\.text).joined(separator: ", ")
    return owners.count > 5 ? "\(names) and \(owners.count - 5) more" : names
  }
}
