/// A JSON value; objects keep the order of their members.
package enum JSON: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A number without fraction and exponent that fits.
  case integer(Int)
  /// Any other number, exactly as written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([JSONMember])
}

extension JSON {
  /// The value of an object's member; nil when there is none or this is no object.
  package subscript(_ name: String) -> JSON? {
    objectValue?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  package var isNull: Bool { self == .null }

  package var booleanValue: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  package var integerValue: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  package var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  package var arrayValue: [JSON]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var objectValue: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
