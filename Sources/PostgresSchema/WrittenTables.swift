/// What the text of the tables says, in the words of `Catalog`.
struct WrittenTables {
  static let known = WrittenTables(SchemaVersion.known.steps.joined())

  private(set) var columns: Set<String> = []
  private(set) var indexes: Set<String> = []
  private(set) var constraints: Set<String> = []

  init(_ text: String) {
    var counts: [Rule: Int] = [:]
    var table: Substring?
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "," })
      if line.hasPrefix("CREATE TABLE rollcall.") {
        table = words[2].dropFirst("rollcall.".count)
      } else if line.hasPrefix("CREATE"), let place = words.firstIndex(of: "INDEX") {
        indexes.insert(String(words[place + 1]))
      } else if line == ");" {
        table = nil
      } else if let table {
        if words[0].first?.isLowercase == true {
          columns.insert("\(table).\(words[0]) \(words[1])")
        }
        for (sign, kind) in Self.signs where line.contains(sign) {
          counts[Rule(table: table, kind: kind), default: 0] += 1
        }
      }
    }
    constraints = Set(counts.map { "\($0.key.table): \($0.value) \($0.key.kind)" })
  }

  private struct Rule: Hashable {
    let table: Substring
    let kind: String
  }

  private static let signs = [
    ("PRIMARY KEY", "PRIMARY KEY"), ("UNIQUE", "UNIQUE"), ("REFERENCES", "FOREIGN KEY"),
    ("CHECK", "CHECK"),
  ]
}
