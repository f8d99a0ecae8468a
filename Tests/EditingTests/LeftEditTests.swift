import Diagnostics
import Editing
import Fields
import Manifests
import Model
import Plans
import TestSupport
import Testing

/// What is left to a person, and in which words.
struct LeftEditTests {
  private static let head = "departments: [Sales, Dispatch]\n"
  private static let ada = "extension: 1001, first_name: Ada, last_name: Lovelace"

  static let origins = [
    LeftCase(
      "profile", "record_calls", .boolean(true),
      "profiles:\n  desk:\n    record_calls: 2️⃣false\nusers:\n  - 1️⃣{\(ada), profile: desk}\n",
      "profile", "the value comes from the profile \"desk\"",
      "write record_calls: true with the user, or change it there for all who get it"),
    LeftCase(
      "defaults of the file", "directory.list", .boolean(true),
      "defaults: {directory: {list: 2️⃣false}}\nusers:\n  - 1️⃣{\(ada)}\n",
      "file_defaults", "the value comes from the defaults of this file",
      "write directory: {list: true} with the user, or change it there for all who get it"),
    LeftCase(
      "alias", "department", "Dispatch",
      head + "users:\n  - {extension: 1002, first_name: &a Sales, last_name: B}\n"
        + "  - {\(ada), department: 1️⃣*a}\n",
      "alias", "the value comes from *a",
      "write department: Dispatch with the user, or change &a for all that repeat it"),
    LeftCase(
      "within an alias", "directory.list", .boolean(true),
      "users:\n  - {extension: 1002, first_name: A, last_name: B, directory: &d {list: false}}\n"
        + "  - {\(ada), directory: 1️⃣*d}\n",
      "alias", "the value comes from *d",
      "write directory: {list: true} with the user, or change &d for all that repeat it"),
    LeftCase(
      "merge", "department", "Dispatch",
      head + "users:\n  - &b {extension: 1002, first_name: A, last_name: B, department: Sales}\n"
        + "  - {<<: 1️⃣*b, \(ada)}\n",
      "merge", "<< takes the value in from line 3",
      "write department: Dispatch with the user, or change line 3 for all that take it in"),
    LeftCase(
      "anchored scalar", "department", "Dispatch",
      head + "users:\n  - {\(ada), department: 1️⃣&s Sales}\n"
        + "  - {extension: 1002, first_name: A, last_name: B, department: *s}\n",
      "anchor", "*s in line 4 repeats what stands here",
      "write department: Dispatch here if it shall hold there, too"),
    LeftCase(
      "within an anchored mapping", "department", "Dispatch",
      head + "users:\n  - &u {\(ada), department: 1️⃣Sales}\n"
        + "  - {<<: *u, extension: 1002}\n",
      "anchor", "*u in line 4 repeats what stands here",
      "write department: Dispatch here if it shall hold there, too"),
    LeftCase(
      "alias in a list", "emails", ["x@y.example"],
      "users:\n  - {extension: 1002, first_name: A, last_name: B, emails: [&m a@b.example]}\n"
        + "  - {\(ada), emails: [1️⃣*m]}\n",
      "alias", "the value comes from *m",
      "write emails: [x@y.example] with the user, or change &m for all that repeat it"),
  ]

  static let shapes = [
    LeftCase(
      "not written", "department", "Sales", head + "users:\n  - 1️⃣{\(ada)}\n", "not_written",
      "no manifest writes this field", "write department: Sales"),
    LeftCase(
      "a key alone", "directory.list", .boolean(true),
      "users:\n  - {\(ada), directory: {list1️⃣, announce: true}}\n", "unclear",
      "it isn't clear how this is to be changed without changing something else",
      "write directory: {list: true}"),
    LeftCase(
      "longer list", "emails", ["a@b.example", "c@d.example"],
      "users:\n  - {\(ada), emails: 1️⃣[\n    a@b.example]}\n", "list",
      "the list got another length and isn't one line in brackets",
      "write emails: [a@b.example, c@d.example]"),
    LeftCase(
      "cleared list", "emails", nil,
      "users:\n  - extension: 1001\n    first_name: Ada\n    last_name: B\n    emails:\n      1️⃣- a@b.example\n",
      "list", "the list got another length and isn't one line in brackets", "write emails: null"),
    LeftCase(
      "undeclared", "department", "Legal", head + "users:\n  - {\(ada), department: 1️⃣Sales}\n",
      "invalid", "no manifest declares the department \"Legal\"",
      "declare it, and write department: Legal"),
    LeftCase(
      "undeclared agent", "agents", ["1009"],
      "users:\n  - {extension: 1001, kind: call_queue, first_name: Q, agents: 1️⃣[1002]}\n"
        + "  - {extension: 1002, first_name: A, last_name: B}\n",
      "invalid", "no manifest declares the user 1009", "declare it, and write agents: [1009]"),
    LeftCase(
      "given to somebody else", "direct_numbers", ["911"],
      "users:\n  - {\(ada), direct_numbers: 1️⃣[912]}\n"
        + "  - {extension: 1002, first_name: A, last_name: B, direct_numbers: [911]}\n",
      "invalid",
      "with this value the manifests would be wrong: phone number 911 is routed to 1001, 1002",
      "a number reaches one user"),
    LeftCase(
      "not clearable", "first_name", nil,
      "users:\n  - {last_name: L, extension: 1001, first_name: 1️⃣Ada}\n", "invalid",
      "the stored value can't be cleared", "correct it in the store, or apply the manifest"),
    LeftCase(
      "line break", "first_name", "Ada\nusers: []",
      "users:\n  - {last_name: L, extension: 1001, first_name: 1️⃣Ada}\n", "invalid",
      "the stored value has a line break or another control character",
      "correct it in the store, or apply the manifest"),
    LeftCase(
      "no address", "emails", ["not one"], "users:\n  - {\(ada), emails: 1️⃣[a@b.example]}\n",
      "invalid", "the stored value has no @", "correct it in the store, or apply the manifest"),
    LeftCase(
      "extension", "extension", "1009", "users:\n  - 1️⃣{\(ada)}\n", "field",
      "this is nothing that is written back", "change the manifest by hand"),
    LeftCase(
      "PIN", "voicemail_pin", "4826", "users:\n  - {\(ada), voicemail_pin: 1️⃣{env: PIN}}\n",
      "field", "a PIN never stands in a manifest", "apply the manifest"),
    LeftCase(
      "entry removed", "phones[\"desk\"]", nil,
      "users:\n  - {\(ada), phones: [1️⃣{name: desk}, {name: hall}]}\n", "entry",
      "the phone \"desk\" was removed from the store", "delete this entry"),
    LeftCase(
      "entry added", "phones[\"hall\"]",
      .items([Item(["hall", "001565abcdef", "a: b", .integer(2)])]),
      "users:\n  - {\(ada), phones: 1️⃣[{name: desk}]}\n", "entry",
      "the phone \"hall\" was added to the store",
      "add {name: hall, mac: \"001565abcdef\", model: \"a: b\", line: 2} to phones:"),
  ]

  @Test(arguments: origins + shapes)
  func `what can't be written is told with its place`(example: LeftCase) throws {
    let (text, places) = LeftCase.unmarked(example.manifest)
    let desk = Desk(text)
    let edit = try desk.edit(example.path, to: example.value)
    let result = desk.edit(edit)
    #expect(result.manifests == [])
    let left = try #require(result.left.first)
    #expect(left.edit == edit)
    #expect(left.reason.rawValue == example.reason)
    #expect(left.message == example.message)
    #expect(left.remedy == example.remedy)
    let told = [left.place] + (left.origin.map { [$0] } ?? [])
    #expect(told.map { "\($0.line):\($0.column)" } == places)
  }

  @Test(arguments: origins + shapes)
  func `places are those after what was written`(example: LeftCase) throws {
    let above =
      "users:\n  - extension: 1999\n    first_name: Z\n    last_name: In two\n      lines\n---\n"
    let (text, places) = LeftCase.unmarked(example.manifest)
    let desk = Desk(above + text)
    let left = try desk.edit(example.path, to: example.value)
    let result = desk.edit(left, try desk.edit("last_name", of: "1999", to: "In one"))
    #expect(result.made.map(\.place.line) == [4])
    let told = try #require(result.left.first)
    #expect(told.place.line == 5 + (try #require(Int(places[0].prefix { $0 != ":" }))))
    #expect(result.left == Desk(desk.text(after: result)).edit(left).left)
  }

  @Test func `a value of the workspace's defaults is told`() throws {
    var desk = Desk("users:\n  - {\(Self.ada)}\n")
    desk.workspace.defaults = [.init(.timeZone, "UTC", origin: .workspace)]
    let result = desk.edit(try desk.edit("time_zone", to: "Europe/Paris"))
    #expect(result.left.map(\.reason) == [.workspaceDefaults])
  }

  @Test func `a profile of another file is told with its place`() throws {
    let desk = Desk(
      Array("users: [{\(Self.ada), profile: desk}]\n".utf8),
      Array("# profiles\nprofiles: {desk: {record_calls: false}}\n".utf8))
    let left = try #require(
      desk.edit(try desk.edit("record_calls", to: .boolean(true))).left.first)
    #expect(left.place.file == "a.yaml")
    #expect(left.origin.map { "\($0.file):\($0.line)" } == "b.yaml:2")
  }

  @Test func `a person's edit is never overwritten`() throws {
    let desk = Desk(Self.head + "users: [{\(Self.ada), department: Sales}]\n")
    var edit = try desk.edit("department", to: "Dispatch")
    edit.before = nil
    let result = desk.edit(edit)
    #expect(result.left.map(\.reason) == [.edited])
    #expect(result.left.first?.remedy.contains("write department: Dispatch") == true)
  }

  @Test func `what the manifest says already is no edit`() throws {
    let desk = Desk(Self.head + "users: [{\(Self.ada), department: Sales}]\n")
    var edit = try desk.edit("department", to: "Sales")
    edit.before = "Dispatch"
    #expect(desk.edit(edit) == EditingResult())
  }

  @Test func `of several edits only those in the way are left`() throws {
    let users = (1001...1016).map {
      "- {extension: \($0), first_name: A, last_name: B, direct_numbers: [\($0)]}\n"
    }
    let last = "- {extension: 1099, first_name: A, last_name: B, direct_numbers: [911, 912, 913]}\n"
    let desk = Desk("users:\n" + users.joined() + last)
    let taken = [1003: "911", 1010: "912", 1011: "913"]
    let edits = try (1001...1016).map {
      try desk.edit(
        "direct_numbers", of: "\($0)", to: .texts([taken[$0] ?? "+1\($0)"]))
    }
    let result = desk.edit(edits)
    #expect(result.left.map(\.edit.user.text) == ["1003", "1010", "1011"])
    #expect(result.made.count == 13)
  }

  @Test func `values that only go together are written together`() throws {
    let user = "first_name: A, last_name: B"
    let text =
      "users: [{extension: 1001, \(user), direct_numbers: [911]},"
      + " {extension: 1002, \(user), direct_numbers: [912]}]\n"
    let desk = Desk(text)
    let result = desk.edit(
      try desk.edit("direct_numbers", to: ["912"]),
      try desk.edit("direct_numbers", of: "1002", to: ["911"]))
    #expect(result.left == [])
    #expect(desk.text(after: result).contains("[912]}, {extension: 1002"))
  }

  @Test func `every reason has a case`() {
    let told = Set((Self.origins + Self.shapes).map(\.reason))
    let apart: Set = ["workspace_defaults", "edited", "encoding"]
    #expect(Set(LeftEdit.Reason.allCases.map(\.rawValue)).subtracting(told) == apart)
  }
}
