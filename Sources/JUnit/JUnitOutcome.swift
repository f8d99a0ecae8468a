/// What came of a case.
package enum JUnitOutcome: Hashable, Sendable {
  case passed
  /// What was checked is not as it should be.
  case failure(JUnitProblem)
  /// It couldn't be checked.
  case error(JUnitProblem)
  /// It wasn't checked, and why.
  case skipped(String)
}
