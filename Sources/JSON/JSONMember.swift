/// One name and value of a JSON object.
package struct JSONMember: Equatable, Sendable {
  package var name: String
  package var value: JSON

  package init(name: String, value: JSON) {
    self.name = name
    self.value = value
  }
}
