import Listings
import Testing

/// Whose lines of the audit log a user's page shows.
struct UserHistoryTests {
  @Test func `lines follow a user through extensions, nobody else's`() {
    let log: [String: [HistoryEntry]] = [
      "1002": [
        Self.line(9, "update", "1002"), Self.line(8, "update", "1002", from: "1001"),
        Self.line(3, "update", "1002"),
      ],
      "1001": [
        Self.line(9, "update", "1001"), Self.line(8, "update", "1001", from: "1002"),
        Self.line(7, "update", "1001"), Self.line(6, "create", "1001"),
        Self.line(5, "remove", "1001"), Self.line(4, "update", "1001"),
      ],
    ]
    #expect(Self.times("1002", log) == [9, 8, 7, 6])
    #expect(Self.times("1001", log) == [9, 8, 3])
  }

  @Test func `lines of one who was removed are another's`() {
    let log = ["1001": [Self.line(9, "update", "1001"), Self.line(5, "remove", "1001")]]
    #expect(Self.times("1001", log) == [9])
  }

  private static func times(_ number: String, _ log: [String: [HistoryEntry]]) -> [Int64] {
    HistoryEntry.lines(ofUser: number) { log[$0] ?? [] }.map(\.time)
  }

  private static func line(
    _ time: Int64, _ action: String, _ key: String, from old: String? = nil
  ) -> HistoryEntry {
    let change = old.map { #"[{"field": "extension", "before": "\#($0)", "after": "\#(key)"}]"# }
    return HistoryEntry(
      time: time, who: "w", role: "support", run: "r", action: action, key: key,
      changes: change ?? "[]")
  }
}
