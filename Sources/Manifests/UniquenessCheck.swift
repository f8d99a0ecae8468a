import Decoding
import Diagnostics
import Fields
import Model
import Normalization

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
    _ member: Member, _ declarations: Declarations, _ problems: inout Problems
  ) {
    if member.isPerson {
      Self.forEachText(.addresses, of: member) { text, _, _ in addresses.note(text) }
    }
    Self.forEachText(.numbers, of: member) { text, _, _ in numbers.note(text) }
    Self.forEachText(.devices, of: member) { text, _, _ in devices.note(text) }
    if declarations.routesNumbers { Self.checkRouting(member, declarations, &problems) }
  }

  func check(_ members: [Member], _ problems: inout Problems) {
    Self.report(.addresses, addresses, members, &problems) { text, uses, problems in
      problems.reportShared(
        .sharedEmail, "\(text.quoted) is the email of \(Self.list(uses))",
        at: uses.map(\.location),
        help: "only the last link sent to an address works; give each person their own")
    }
    Self.report(.numbers, numbers, members, &problems) { text, uses, problems in
      problems.reportShared(
        .duplicateNumber, "phone number \(text) is routed to \(Self.list(uses))",
        at: uses.map(\.location), help: "a number reaches one user")
    }
    Self.report(.devices, devices, members, &problems) { text, uses, problems in
      problems.reportShared(
        .duplicateDevice, Self.sharedDevice(text, uses), at: uses.map(\.location),
        help: "write mac with the one user whose phone it is, and the phone once; who else has a "
          + "line on it lists a phone without mac")
    }
  }

  private static func checkRouting(
    _ member: Member, _ declarations: Declarations, _ problems: inout Problems
  ) {
    forEachText(.numbers, of: member) { number, index, entry in
      guard let other = declarations.routing[number], other != member.user.extension.text else {
        return
      }
      problems.report(
        .duplicateNumber, "phone number \(number) is routed to \(other) under phone_numbers",
        at: problems.element(index, of: entry, for: member), help: "a number reaches one user",
        related: declarations.reference(number))
    }
  }

  /// Hands out the values that are used twice or more.
  private static func report(
    _ fields: FieldSet, _ values: SharedValues, _ members: [Member], _ problems: inout Problems,
    _ body: (String, [Use], inout Problems) -> Void
  ) {
    let repeated = values.repeated()
    guard !repeated.isEmpty else { return }
    var uses: [String: [Use]] = [:]
    let isFolded = fields.contains(.emails)
    for index in members.indices {
      if isFolded, !members[index].isPerson { continue }
      forEachText(fields, of: members[index]) { text, element, entry in
        guard repeated.contains(ByteHash.withoutCase(text)) else { return }
        let location = problems.element(element, of: entry, for: members[index])
        uses[isFolded ? text.lowercased() : text, default: []].append(
          Use(location: location, owner: members[index].user.extension))
      }
    }
    for (text, uses) in uses where uses.count > 1 { body(text, uses, &problems) }
  }

  /// Hands out each text of some lists with its place in its list; of keyed entries, the hardware
  /// address.
  private static func forEachText(
    _ fields: FieldSet, of member: Member, _ body: (String, Int, DesiredUser.Entry) -> Void
  ) {
    var fields = member.fields.intersection(fields)
    while let field = fields.popFirst() {
      guard let entry = member.entry(field) else { continue }
      switch entry.value {
      case .texts(let texts):
        for index in texts.indices { body(texts[index], index, entry) }
      case .items(let items):
        let place = FieldSet.devicePlaces[Int(field.rawValue)]
        var count = 0
        for item in items {
          guard let text = item[place]?.text else { continue }
          body(text, count, entry)
          count += 1
        }
      default: continue
      }
    }
  }

  private static func sharedDevice(_ device: String, _ uses: [Use]) -> String {
    let isOneUser = Set(uses.map(\.owner)).count == 1
    return isOneUser
      ? "device \(device) is more than one phone of \(list(uses))"
      : "device \(device) is a phone of \(list(uses))"
  }

  private static func list(_ uses: [Use]) -> String {
    var owners: [Extension] = []
    for owner in uses.map(\.owner).sorted() where owners.last != owner { owners.append(owner) }
    let names = owners.prefix(5).map(\.text).joined(separator: ", ")
    return owners.count > 5 ? "\(names) and \(owners.count - 5) more" : names
  }
}

extension UniquenessCheck {
  /// Finds values that several owners have, with eight bytes for each value.
  ///
  /// Equal hashes only point at values that may be equal; the texts must decide.
  struct SharedValues {
    /// In the order of the values.
    private var seen: [UInt64] = []

    mutating func note(_ text: String) { seen.append(ByteHash.withoutCase(text)) }

    /// The hashes that were noted twice or more.
    func repeated() -> Set<UInt64> {
      let sorted = seen.sorted()
      var repeated: Set<UInt64> = []
      for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
        repeated.insert(sorted[index])
      }
      return repeated
    }
  }
}
