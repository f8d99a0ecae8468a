import Fields

/// What a field's values must agree on with the rest of the organization.
enum CheckedField {
  case nothing
  case reference(ResourceKind)
  case login
  /// A list of addresses, which only one person should have.
  case addresses
  /// A list of phone numbers, which only one user can have.
  case numbers
  /// A list of extensions, which must be people's.
  case extensions
  /// A list of keyed entries; the place of the hardware address in an entry.
  case devices(Int)

  /// By `Field.rawValue`.
  static let all: [CheckedField] = FieldTable.descriptors.map { descriptor in
    guard descriptor.purpose == .stored else { return .nothing }
    return CheckedField(descriptor.shape)
  }

  private init(_ shape: FieldShape) {
    switch shape {
    case .scalar(.department): self = .reference(.department)
    case .scalar(.site): self = .reference(.site)
    case .scalar(.loginName): self = .login
    case .list(.email, maximum: _): self = .addresses
    case .list(.phoneNumber, maximum: _): self = .numbers
    case .list(.extension, maximum: _): self = .extensions
    case .items(let table):
      let place = table.fields.firstIndex { $0.shape == .scalar(.macAddress) }
      self = place.map { .devices($0) } ?? .nothing
    default: self = .nothing
    }
  }
}
