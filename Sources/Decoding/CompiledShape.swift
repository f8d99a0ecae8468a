import Fields

/// A field's shape, made ready for reading it from bytes.
package final class CompiledShape: Sendable {
  enum Form: Sendable {
    case scalar
    case list
    case items
    case pinSource
  }

  /// How a single value is best read.
  enum Way: Sendable {
    case boolean
    case choice
    /// Few different values, each used by many users.
    case pooled
    case other
  }

  /// The dotted name, for messages.
  let name: String
  let form: Form
  let way: Way
  /// Of the value or of the list's elements.
  let type: ScalarType
  let options: [String]
  let choices: KeyTable
  /// The greatest length of a list.
  let maximum: Int
  /// Of a list of keyed entries.
  let table: CompiledTable?
  let isClearable: Bool
  let isIndividual: Bool

  init(_ name: String, _ shape: FieldShape, isClearable: Bool, isIndividual: Bool = false) {
    self.name = name
    self.isClearable = isClearable
    self.isIndividual = isIndividual
    var type = ScalarType.boolean
    var maximum = 0
    var table: CompiledTable?
    switch shape {
    case .scalar(let scalar): (form, type) = (.scalar, scalar)
    case .list(let scalar, let most): (form, type, maximum) = (.list, scalar, most)
    case .items(let items): (form, maximum, table) = (.items, 1_000, CompiledTable(items))
    case .pinSource: form = .pinSource
    }
    self.type = type
    self.maximum = maximum
    self.table = table
    way = Self.way(of: type)
    options = if case .choice(let options) = type { options } else { [] }
    choices = KeyTable(options.map { [$0] })
  }

  private static func way(of type: ScalarType) -> Way {
    switch type {
    case .boolean: .boolean
    case .choice: .choice
    case .timeZone, .department, .site, .profile: .pooled
    default: .other
    }
  }
}
