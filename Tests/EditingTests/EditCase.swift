import Fields
import TestSupport
import Testing

/// Lines of a user, a stored value, and the lines with it written in.
struct EditCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var path: String
  var value: Value?
  var before: String
  var after: String

  init(_ name: String, _ path: String, _ value: Value?, _ before: String, _ after: String) {
    testDescription = name
    self.path = path
    self.value = value
    self.before = before
    self.after = after
  }

  /// A manifest around the lines of a user.
  static func manifest(_ lines: String) -> String {
    """
    departments: [Sales, Dispatch, "a: b", '# x', "null", "1044", it's, 'a "b"', "[x]", "x,y"]
    sites: [{name: Boston}]
    users:
      - extension: 1001 # Ada
        last_name: Lovelace
    \(lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
      .joined(separator: "\n"))
      # the next one
      - {extension: 1002, first_name: Grace, last_name: Hopper, emails: [grace@acme.example.com]}

    """
  }
}
