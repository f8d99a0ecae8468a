package import ArgumentParser

/// How a command's report looks: what `--format` and `--output FORMAT=FILE` name.
package protocol ReportFormat: RawRepresentable<String>, CaseIterable, ExpressibleByArgument,
  Hashable, Sendable
{
  /// Whether every user of the machine may read a file of it; else its owner alone may.
  var isForEverybody: Bool { get }
}

extension ReportFormat {
  package var isForEverybody: Bool { false }
}
