import ArgumentParser

/// What stored users are exported as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Manifests that plan to nothing.
  case yaml
}
