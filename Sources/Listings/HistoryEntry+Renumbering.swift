import JSON

extension HistoryEntry {
  /// The extension that whoever had `number` last has now, after all renumberings since; nil when
  /// there was none.
  package static func successor(of number: String, newestFirst entries: [HistoryEntry]) -> String? {
    guard let move = entries.firstIndex(where: { $0.formerExtension == number }) else { return nil }
    let next = entries[move].key
    return successor(of: next, newestFirst: Array(entries[..<move])) ?? next
  }

  private var formerExtension: String? {
    changes.first { $0.field == "extension" }?.before.stringValue
  }
}
