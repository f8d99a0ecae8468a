/// Why something outside the program can't be had: a sentence that names it and the remedy.
package struct SurroundingsError: Error, Hashable, Sendable {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
