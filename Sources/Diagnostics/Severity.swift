/// How much a diagnostic matters: only an error keeps a plan from being made.
package enum Severity: String, CaseIterable, Sendable {
  case error
  case warning
  case note
}
