import ArgumentParser
package import Model

/// `--allow CLASS=N`: a guard raised for one run.
package struct Allowance: ExpressibleByArgument {
  package let kind: ActionKind
  package let count: Int

  package static let allValueStrings = ActionKind.allCases.map { "\($0.rawValue)=N" }

  package init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = ActionKind(rawValue: String(parts[0])),
      let count = Int(parts[1]), count >= 0
    else { return nil }
    self.kind = kind
    self.count = count
  }
}
