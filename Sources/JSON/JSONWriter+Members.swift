extension JSONWriter {
  package mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    integer(value)
  }

  package mutating func member(_ name: StaticString, orNull value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  package mutating func list<Element>(
    _ name: StaticString, _ elements: [Element],
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    self.name(name)
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }
}
