/// What was checked and what came of it, as test reports tell it.
package struct JUnitReport: Hashable, Sendable {
  package var name: String
  /// When it was checked, in seconds since 1970; nil leaves it out.
  package var time: Int64?
  package var suites: [JUnitSuite]

  package init(name: String, time: Int64? = nil, suites: [JUnitSuite]) {
    self.name = name
    self.time = time
    self.suites = suites
  }
}
