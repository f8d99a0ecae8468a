import ArgumentParser

/// What stored users are exported as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Manifests that plan to nothing.
  case yaml
  /// The whole stored state, for `store load`.
  case json
  /// A table of the users, for spreadsheets.
  case csv
}
