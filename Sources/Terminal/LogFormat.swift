import ArgumentParser

/// How events on standard error look.
package enum LogFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case json
}
