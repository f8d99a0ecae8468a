import ArgumentParser

/// When to use colour: `NO_COLOR` and `FORCE_COLOR` decide for `auto`.
package enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  package func isOn(isTerminal: Bool, _ environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if let value = environment["NO_COLOR"], !value.isEmpty {
        false
      } else if let value = environment["FORCE_COLOR"], !value.isEmpty, value != "0" {
        true
      } else {
        isTerminal && environment["TERM"] != "dumb"
      }
    }
  }
}
