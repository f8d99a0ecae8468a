package import Fields

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: String...) { self = .texts(elements) }
}
