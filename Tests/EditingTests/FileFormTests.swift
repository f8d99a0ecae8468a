import Diagnostics
import Editing
import Fields
import TestSupport
import Testing

/// Files with other line ends, marks and encodings.
struct FileFormTests {
  private static func manifest(_ name: String) -> String {
    "# Größe 名前 👩‍👩‍👧\nusers:\n  - extension: 1001\n    last_name: 'Zoë' # Zoë\n    first_name: \(name)\n"
  }

  static let prefixes = ["", "\u{FEFF}"]

  @Test(arguments: ["\n", "\r\n", "\r"], prefixes)
  func `line ends and marks stay`(lineEnd: String, prefix: String) throws {
    for (old, new) in [("Ada", "Bo"), ("\"Ada\"", "\"Bo\""), (">-\n      Ada", ">-\n      Bo")] {
      let text = prefix + Self.manifest(old).replacing("\n", with: lineEnd)
      let desk = Desk(text)
      let result = desk.edit(try desk.edit("first_name", to: "Bo"))
      #expect(result.left == [])
      #expect(
        desk.text(after: result) == prefix + Self.manifest(new).replacing("\n", with: lineEnd))
    }
  }

  @Test func `a value after letters of several bytes is found`() throws {
    let text =
      "users: [{first_name: \"名前👩‍👩‍👧\", last_name: Ünlü, extension: 1001, site: null}]\nsites: [{name: Ö}]"
    let desk = Desk(text)
    let result = desk.edit(
      try desk.edit("site", to: "Ö"), try desk.edit("last_name", to: "Größe"))
    #expect(
      desk.text(after: result)
        == "users: [{first_name: \"名前👩‍👩‍👧\", last_name: Größe, extension: 1001, site: Ö}]\nsites: [{name: Ö}]"
    )
    #expect(result.made.map { "\($0.place.line):\($0.place.column)" } == ["1:44", "1:74"])
  }

  @Test(arguments: [true, false])
  func `a file in UTF-16 is left alone`(isBigEndian: Bool) throws {
    let units = Array(("\u{FEFF}" + Self.manifest("Ada")).utf16)
    let desk = Desk(
      units.flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? bytes : bytes.reversed()
      })
    let result = desk.edit(try desk.edit("first_name", to: "Bo"))
    #expect(result.manifests == [])
    #expect(result.left.map(\.reason) == [.encoding])
  }

  @Test func `a user in the second document is found`() throws {
    let text =
      "users: [{extension: 1002, first_name: A, last_name: B}]\n---\n" + Self.manifest("Ada")
    let desk = Desk(text)
    let result = desk.edit(try desk.edit("first_name", to: "Bo"))
    #expect(desk.text(after: result) == text.replacing(": Ada", with: ": Bo"))
  }

  @Test func `the same anchor in two documents is two anchors`() throws {
    let first =
      "departments: [Sales, Dispatch]\nusers: [{extension: 1002, first_name: A, last_name: B, department: &d Sales}]\n---\n"
    let second =
      "users: [{extension: 1001, first_name: A, last_name: B, department: &d Sales}, {extension: 1003, first_name: A, last_name: B, department: *d}]\n"
    let desk = Desk(first + second)
    let free = desk.edit(try desk.edit("department", of: "1002", to: "Dispatch"))
    #expect(desk.text(after: free) == first.replacing("&d Sales", with: "&d Dispatch") + second)
    let bound = desk.edit(try desk.edit("department", to: "Dispatch"))
    #expect(bound.left.map(\.reason) == [.anchor])
  }

  @Test func `places are those of the file as it is afterwards`() throws {
    let desk = Desk(
      "users:\n  - extension: 1001\n    first_name: \"Ada\n      Augusta\"\n    last_name: Lovelace\n"
    )
    let result = desk.edit(
      try desk.edit("first_name", to: "Bo"), try desk.edit("last_name", to: "Byron"))
    #expect(result.made.map(\.place.line) == [3, 4])
  }

  @Test func `manifests with an error aren't edited`() throws {
    let good = Desk(Self.manifest("Ada"))
    let edit = try good.edit("first_name", to: "Bo")
    #expect(Desk(Self.manifest("Ada") + "    oops: 1\n").result(of: [edit]) == nil)
  }
}
