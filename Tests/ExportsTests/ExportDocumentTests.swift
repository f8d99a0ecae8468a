import Diagnostics
import Exports
import Fields
import Model
import TestSupport
import Testing

/// The stored state as JSON, and back.
struct ExportDocumentTests {
  @Test(arguments: 0..<200)
  func `what is written reads back`(seed: Int) {
    let document = SampleExports.random(seed: seed)
    let (read, diagnostics) = ExportReader.read(ExportWriter.render(document), file: "a.json")
    #expect(diagnostics == [])
    #expect(read?.resources.filter { !$0.value.isEmpty } == document.resources)
    #expect(read?.users == document.users)
  }

  @Test func `a user takes one line, members in order`() throws {
    let number = try #require(Extension("0123"))
    var user = ExportedUser(number, pinSet: true, data: UserData(voicemails: 2, unheard: 1))
    user[.directoryList] = .boolean(false)
    user[.firstName] = .text("Zo\u{eb} \"\u{202E}\u{7}")
    user[.directoryAnnounce] = .boolean(true)
    let sales = Item([.text("Sales")])
    let document = ExportDocument(
      organization: "acme", domain: "acme.example.com", resources: [.department: [sales]],
      users: [user])
    #expect(
      String(decoding: ExportWriter.render(document), as: UTF8.self) == """
        {
          "format_version": "1.0",
          "organization": "acme",
          "domain": "acme.example.com",
          "departments": [
            {"name":"Sales"}
          ],
          "sites": [],
          "phone_numbers": [],
          "shared_contacts": [],
          "users": [
            {"extension":"0123","first_name":"Zo\u{eb} \\"\\u202e\\u0007",\
        "directory":{"announce":true,"list":false},"password_set":false,"pin_set":true,\
        "was_reset":false,"data":{"voicemails":2,"unheard_voicemails":1,"greetings":0,\
        "music_on_hold":0}}
          ]
        }

        """)
  }

  /// Nobody can be told from what is wrong with a file but by where they stand.
  @Test(arguments: [
    ("{", 1, "a.json:1:2: the file is no JSON: A name in quotes is missing"),
    ("[]", 1, "a.json:0:1: this isn't an export: it is not an object"),
    ("{}", 1, "a.json:0:1: this isn't an export: users is missing"),
    (head("2.0") + "\"users\":[]}", 1, "reads 1.0"),
    (head("1.1") + "\"users\":[]}", 1, "format_version is \"1.1\""),
    (head() + "\"usrs\":[]}", 1, "this isn't an export: users is missing"),
    (head() + "\"users\":{}}", 1, "users is not a list"),
    (head() + "\"users\":[],\"depatments\":[]}", 1, "unknown member \"depatments\""),
    (head() + "\"users\":[],\"users\":[]}", 1, "This name is given twice"),
    (head() + "\"users\":[],\"sites\":[{\"name\":\"B\"},{\"name\":\"B\"}]}", 1, "there twice"),
    (head() + "\"users\":[],\"sites\":[{}, {\"nam\":\"B\"}]}", 2, "sites[0] has no name"),
    (head() + "\"users\":[1,{}]}", 2, "a.json:2:12: users[1]: extension is missing"),
    (user(#""first_name":5,"scope":"king""#), 2, "users[0] (1001): first_name is not a text"),
    (user(#""voicemail":{"enabld":true}"#), 1, "unknown member \"voicemail.enabld\""),
    (user(#""voicemail":true"#), 1, "voicemail is not an object"),
    (user(#""voicemail_pin":"4711""#), 1, "unknown member \"voicemail_pin\""),
    (user(#""password_set":"hunter2""#), 1, "password_set is not true or false"),
    (user(#""data":{"voicemails":-1}"#), 1, "data.voicemails is not a whole number from 0"),
    (user(#""data":{"greetings":100001}"#), 1, "from 0 to 100000"),
    (user(#""data":{"voicemails":1,"unheard_voicemails":2}"#), 1, "there are 1 voicemails"),
    (user(#""first_name":"a\u0000b""#), 1, "the character U+0000"),
    (user(#""phones":[{"name":"a"},{"name":"a"}]"#), 1, "has the phone \"a\" twice"),
    (user(#""phones":[{"mac":"a"}]"#), 1, "phones[0] has no name"),
  ])
  func `what is wrong is told with its place`(text: String, count: Int, words: String) {
    let (document, diagnostics) = ExportReader.read(Array(text.utf8), file: "a.json")
    #expect(document == nil && diagnostics.count == count)
    let told = diagnostics.map { found in
      "\(found.range.file):\(found.range.line):\(found.range.column): \(found.message)"
    }
    #expect(told.contains { $0.contains(words) }, "\(told)")
    #expect(!told.joined().contains("4711") && !told.joined().contains("hunter2"))
    #expect(!diagnostics.contains { !$0.hidesSource })
  }

  @Test func `two users share no extension and no login`() {
    let text =
      Self.head() + """
        "users": [
        {"extension": "1001", "login_name": "A@b.example"}, {"extension": "1001"},
        {"extension": "1002", "login_name": "a@B.example"}]}
        """
    let diagnostics = ExportReader.read(Array(text.utf8), file: "a.json").diagnostics
    #expect(diagnostics.map(\.code) == [.duplicateUser, .duplicateLogin])
    #expect(diagnostics.map(\.related?.line) == [3, 3])
  }

  @Test func `problems beyond a thousand are counted`() {
    let users = Array(repeating: "{}", count: 5_000).joined(separator: ",")
    let text = Self.head() + "\"users\":[\(users)]}"
    let diagnostics = ExportReader.read(Array(text.utf8), file: "a.json").diagnostics
    #expect(diagnostics.count == 1_001)
  }

  static func head(_ version: String = "1.0") -> String {
    """
    {"format_version": "\(version)", "organization": "acme", "domain": "acme.example.com",

    """
  }

  private static func user(_ members: String) -> String {
    head() + "\"users\":[{\"extension\":\"1001\",\(members)}]}"
  }
}

extension ExportDocumentTests {
  @Test func `a file that was cut off is no export`() {
    let bytes = ExportWriter.render(SampleExports.random(seed: 7, users: 3))
    for length in 0..<bytes.count - 2 {
      let (document, diagnostics) = ExportReader.read(Array(bytes[..<length]), file: "a.json")
      #expect(document == nil && diagnostics.map(\.code) == [.jsonSyntax], "\(length)")
    }
  }

  @Test func `an export in a shell's encoding reads the same`() {
    let bytes = ExportWriter.render(SampleExports.random(seed: 9, users: 3))
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for encoded in [
      [0xEF, 0xBB, 0xBF] + bytes, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, bytes,
    ] {
      #expect(ExportText.isMeant(by: encoded))
      #expect(ExportText.utf8(encoded) == bytes)
    }
    #expect(!ExportText.isMeant(by: [0xEF, 0xBB, 0xBF] + Array("extension".utf8)))
  }

  /// What still reads is what was meant: it is written as it was read.
  @Test(arguments: [0x00, 0x22, 0x2C, 0x31, 0x5B, 0x5C, 0x7D, 0x80, 0xFF] as [UInt8])
  func `any byte may be any other`(byte: UInt8) {
    let bytes = ExportWriter.render(SampleExports.random(seed: 8, users: 3))
    for place in bytes.indices {
      var changed = bytes
      changed[place] = byte
      let (document, diagnostics) = ExportReader.read(changed, file: "a.json")
      #expect((document == nil) == !diagnostics.isEmpty)
      guard let document else { continue }
      let again = ExportReader.read(ExportWriter.render(document), file: "a.json").document
      #expect(again?.users == document.users, "\(place)")
    }
  }
}
