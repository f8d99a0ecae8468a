import Fields

/// A field whose value several users may share: it stands in defaults and profiles.
struct SharedField {
  let field: Field
  let audience: FieldDescriptor.Audience
  let isClearable: Bool
  let isStored: Bool
  /// How many values are told apart; what comes later is taken for somebody's own.
  let capacity: Int

  private init(_ descriptor: FieldDescriptor) {
    field = descriptor.field
    audience = descriptor.audience
    isClearable = descriptor.isClearable
    isStored = descriptor.purpose == .stored
    switch descriptor.shape {
    case .scalar(.department), .scalar(.site): capacity = 60_000
    default: capacity = 250
    }
  }

  /// In the order of the field table; their place is the place in a `Combination`.
  static let all: [SharedField] = FieldTable.descriptors.filter(isShareable).map(SharedField.init)

  /// By `Field.rawValue`: the place among `all`.
  static let places: [Int?] = Field.allCases.map { field in all.firstIndex { $0.field == field } }

  /// Whether a value can be shared: an answering rule that rings or forwards is somebody's own.
  static func isShareable(_ value: Value) -> Bool {
    guard case .items(let items) = value else { return true }
    let targets = ItemTable.answeringRule.targets
    return items.allSatisfy { item in targets.allSatisfy { item[$0] == nil } }
  }

  /// What tells who somebody is belongs to them alone.
  private static func isShareable(_ descriptor: FieldDescriptor) -> Bool {
    guard !descriptor.isIndividual, !descriptor.isPersonal, descriptor.field != .kind else {
      return false
    }
    switch descriptor.shape {
    case .scalar(.email), .scalar(.extension), .scalar(.loginName): return false
    case .scalar, .pinSource: return true
    case .list(.choice, _): return true
    case .list: return false
    case .items(let table): return table == .answeringRule
    }
  }
}
