package import Fields

/// Which line of a written manifest says what, for those problems that show when it is read back.
package struct WrittenPlaces {
  package enum Place: Hashable {
    case user(Extension)
    /// The fields that stand under one key.
    case fields(Extension, [Field])
    /// An entry of a section, by its place.
    case resource(ResourceKind, Int)
  }

  private let lines: [Substring]
  /// Where sections begin.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    starts = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix(" ") }
    self.lines = lines
  }

  /// Nil for defaults and profiles, which belong to nobody alone.
  package func place(ofLine line: Int) -> Place? {
    guard lines.indices.contains(line - 1) else { return nil }
    guard let start = starts.last(where: { $0 < line }) else { return nil }
    let section = lines[start].prefix { $0 != ":" }
    if section == "users" { return user(at: line - 1) }
    guard let kind = ResourceKind.listed.first(where: { $0.section == section }) else { return nil }
    let entries = lines[start..<line].count { $0.hasPrefix("  - ") }
    return entries > 0 ? .resource(kind, entries - 1) : nil
  }

  private func user(at index: Int) -> Place? {
    let prefix = "  - extension: "
    guard let start = lines[...index].lastIndex(where: { $0.hasPrefix(prefix) }),
      let number = Extension(String(lines[start].dropFirst(prefix.utf8.count)))
    else { return nil }
    guard let key = lines[start...index].last(where: Self.isKey) else { return .user(number) }
    let name = key.drop { $0 == " " }.prefix { $0 != ":" }
    let fields = FieldTable.descriptors.filter { $0.path[0] == name && $0.purpose == .stored }
    return fields.isEmpty ? .user(number) : .fields(number, fields.map(\.field))
  }

  private static func isKey(_ line: Substring) -> Bool {
    line.hasPrefix("    ") && !line.dropFirst(4).hasPrefix(" ") && !line.dropFirst(4).hasPrefix("-")
  }
}
