import ArgumentParser

/// `--output FORMAT=FILE`, or `--output FILE` in the format of `--format`.
package struct OutputTarget: ExpressibleByArgument {
  package let format: String?
  package let file: String

  package init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isNamed = parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy(\.isLetter)
    format = isNamed ? String(parts[0]) : nil
    file = isNamed ? String(parts[1]) : argument
    if file.isEmpty { return nil }
  }
}

extension OutputTarget {
  /// Whether a report at this place would replace a manifest: none is written in YAML.
  package static func isManifest(_ path: String) -> Bool {
    [".yaml", ".yml"].contains(where: path.lowercased().hasSuffix)
  }

  package static func refusal(of path: String) -> String {
    "\(path) is the name of a manifest, and reports are no YAML: give the file another ending."
  }
}
