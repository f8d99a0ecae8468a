import Foundation

/// File name patterns with `*`, `?`, `[…]`, and `**` for any number of folders.
package enum Glob {
  /// The paths that match an absolute pattern, sorted; hidden files and folders never do.
  package static func matches(_ pattern: String) -> [String] {
    let parts = pattern.split(separator: "/").map(String.init)
    return expand("", parts[...]).sorted()
  }

  private static func expand(_ base: String, _ parts: ArraySlice<String>) -> [String] {
    guard let part = parts.first else { return [base] }
    let rest = parts.dropFirst()
    guard part.contains(where: { "*?[".contains($0) }) else {
      let path = base + "/" + part
      return FileManager.default.fileExists(atPath: path) ? expand(path, rest) : []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base + "/")) ?? []
    let visible = names.filter { !$0.hasPrefix(".") }
    if part == "**" {
      let below = visible.map { base + "/" + $0 }.filter(isRealFolder)
      return expand(base, rest) + below.flatMap { expand($0, parts) }
    }
    return visible.filter { unsafe fnmatch(part, $0, 0) == 0 }.flatMap {
      expand(base + "/" + $0, rest)
    }
  }

  /// A link to a folder is not walked into: it could lead in a circle.
  private static func isRealFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
