import Foundation

/// File name patterns with `*`, `?`, `[…]`, and `**` for any number of folders.
package enum Glob {
  /// The paths that match an absolute pattern, sorted; hidden files and folders never do.
  package static func matches(_ pattern: String) -> [String] {
    let parts = pattern.split(separator: "/").map(String.init)
    return expand("", parts[...]).sorted()
  }

  /// Whether a path matches an absolute pattern, be it there or not.
  static func matches(_ path: String, _ pattern: String) -> Bool {
    matches(parts(of: path), parts(of: pattern))
  }

  private static func parts(of path: String) -> ArraySlice<String> {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)[...]
  }

  private static func matches(_ path: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let part = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if part == "**", matches(path, rest) { return true }
    guard let name = path.first else { return false }
    if part == "**" { return !name.hasPrefix(".") && matches(path.dropFirst(), pattern) }
    guard part.contains(where: { "*?[".contains($0) }) else {
      return part == name && matches(path.dropFirst(), rest)
    }
    let fits = unsafe fnmatch(part, name, 0) == 0
    return fits && !name.hasPrefix(".") && matches(path.dropFirst(), rest)
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
