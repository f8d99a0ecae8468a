import Fields
import Foundation
import JSON
import Listings
import Model
import Rendering
import TestSupport
import Testing

/// What a reader of CSV that isn't ours makes of a list.
struct UserListCSVTests {
  @Test(arguments: 0..<5)
  func `Python reads each cell as it is`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let users = RandomUsers.stored(40, using: &random)
    let rows = users.map { UserRow($0, isManaged: random.chance(50)) }
    let folder = try TestFolder()
    let path = folder.path + "/list.csv"
    try Data(UserListCSV.render(rows)).write(to: URL(filePath: path))
    let read = try JSONReader.read(try Python.run("-c", Self.reader, path))
    let cells = try #require(read.arrayValue)
    #expect(cells.count == rows.count)
    for (row, cells) in zip(rows, cells) { Self.expect(cells, toBe: row) }
  }

  private static func expect(_ cells: JSON, toBe row: UserRow) {
    let user = row.user
    #expect(cells["extension"]?.stringValue == user.extension.text)
    #expect(cells["managed"]?.stringValue == (row.isManaged ? "true" : "false"))
    #expect(cells["status"]?.stringValue == user.status?.rawValue ?? "")
    for field in [Field.emails, .directNumbers, .agents] {
      let texts = (user[field]?.texts ?? []).joined(separator: "; ")
      #expect(cells[field.name]?.stringValue == shown(texts))
    }
    for field in [Field.firstName, .department, .site, .kind, .loginName] {
      #expect(cells[field.name]?.stringValue == shown(user[field]?.text ?? ""))
    }
  }

  /// With an apostrophe before what would be a formula.
  private static func shown(_ text: String) -> String {
    let text = text.harmless
    return text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
  }

  private static let reader = """
    import csv, json, sys
    print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))))
    """
}
