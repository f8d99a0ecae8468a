/// The network address that a request comes from, as text; what limits per address are counted by.
package struct CallerAddress: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}
