import JSON

extension HistoryEntry {
  /// The extension that whoever had `number` last has now, after all renumberings since; nil when
  /// there was none.
  package static func successor(of number: String, newestFirst entries: [HistoryEntry]) -> String? {
    guard let move = entries.firstIndex(where: { $0.formerExtension == number }) else { return nil }
    let next = entries[move].key
    return successor(of: next, newestFirst: Array(entries[..<move])) ?? next
  }

  /// The lines of whoever has `number` now, newest first: back to where the user was created or
  /// somebody before was removed, through each extension the user had.
  ///
  /// Of lines as old as a renumbering, those under the extension before are left out, as they may
  /// be of whoever got it then. `read` gives an extension's lines, newest first.
  package static func lines<Failure: Error>(
    ofUser number: String, read: (String) throws(Failure) -> [HistoryEntry]
  ) throws(Failure) -> [HistoryEntry] {
    var result: [HistoryEntry] = []
    var (next, end): (String?, Int64) = (number, .max)
    while let key = next {
      next = nil
      for line in try read(key) where line.time < end && line.resource == "user" {
        if line.action == "remove" { return result }
        result.append(line)
        if line.action == "create" { return result }
        if let former = line.formerExtension {
          (next, end) = (former, line.time)
          break
        }
      }
    }
    return result
  }

  private var formerExtension: String? {
    changes.first { $0.field == "extension" }?.before.stringValue
  }
}
