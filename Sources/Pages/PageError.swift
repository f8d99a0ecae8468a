/// A template that can't be read: a fault of the program.
package struct PageError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}
