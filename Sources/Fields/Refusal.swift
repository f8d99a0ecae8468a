/// Why a text isn't a value of some type, worded to follow the value, and what to write instead.
package struct Refusal: Error, Hashable, Sendable {
  package var reason: String
  package var help: String?

  package init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }
}
