package import ArgumentParser

/// How a command's report looks: what `--format` and `--output FORMAT=FILE` name.
package protocol ReportFormat: RawRepresentable<String>, CaseIterable, ExpressibleByArgument,
  Hashable, Sendable
{}
