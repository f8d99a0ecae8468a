import ArgumentParser

/// A duration as people write it: `30s`, `5m`, `12h`, `3d`; a bare number is seconds.
package struct WaitTime: ExpressibleByArgument {
  package let seconds: Int64

  package init?(argument: String) {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    let factor = argument.last.flatMap { units[$0] }
    let digits = factor == nil ? argument[...] : argument.dropLast()
    guard let count = Int64(digits), (0...1_000_000).contains(count) else { return nil }
    seconds = count * (factor ?? 1)
  }

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package var defaultValueDescription: String { "\(seconds)s" }
}
