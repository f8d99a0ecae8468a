package import Fields
package import Plans

/// What reads alike in a plan and in drift.
extension TextBuffer {
  /// Where the manifest's place and notes stand.
  package static let noteColumn = 58
  /// Where fields stand, and their values unless a name is too long.
  package static let fieldColumn = 6
  package static let valueColumn = 19
  private static let greatestValueColumn = 54

  /// Where the values of fields stand whose names are at most `width` wide.
  package static func valueColumn(behind width: Int) -> Int {
    min(max(valueColumn, fieldColumn + width + 2), greatestValueColumn)
  }

  /// How many of a long list are shown; the rest is for whoever asks.
  package static func shown(of count: Int, isVerbose: Bool) -> Int {
    isVerbose ? count : min(count, 10)
  }

  /// Ends a list of which so many are not shown.
  package mutating func endList(hiding hidden: Int) {
    if hidden > 0 { line("  and \(hidden) more; --verbose lists them all") }
  }

  /// `1044 Ada Lovelace`, `department Sales`.
  package mutating func subject(_ key: String, _ name: String, of resource: ResourceKind = .user) {
    if resource != .user {
      word(resource.rawValue)
      word(" ")
    }
    data(key)
    guard !name.isEmpty, name != key else { return }
    word(" ")
    data(name)
  }

  package mutating func place(_ place: ManifestPlace) {
    start(.faint)
    data(place.file)
    word(":")
    number(place.line)
    endEmphasis()
  }
}
