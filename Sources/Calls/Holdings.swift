package import Fields
package import Model

/// What only one user can have: phone numbers and devices.
package enum Holdings {
  package static let fields: [Field] = [.directNumbers, .phones]

  /// The numbers or the devices in the value of a field, or of a part of it.
  package static func values(in value: Value?) -> [String] {
    switch value {
    case .texts(let texts)?: texts
    case .items(let items)?: devicePlace.map { place in items.compactMap { $0[place]?.text } } ?? []
    default: []
    }
  }

  /// What manifests give to somebody.
  package static func claims(of desired: Desired) -> Set<String> {
    var claims: Set<String> = []
    for user in desired.users {
      for entry in user.entries where fields.contains(entry.field) {
        claims.formUnion(values(in: entry.value))
      }
    }
    for number in desired.resources[.phoneNumber] ?? [] where number.item[1]?.text != nil {
      claims.insert(number.item.key)
    }
    return claims
  }

  package static let devicePlace = ItemTable.phone.fields.firstIndex {
    $0.shape == .scalar(.macAddress)
  }
}
