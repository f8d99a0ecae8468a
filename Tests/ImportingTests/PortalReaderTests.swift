import CSV
import Diagnostics
import Fields
import Importing
import Model
import Secrets
import TestSupport
import Testing

/// What rows say, and every problem by row and column.
struct PortalReaderTests {
  @Test(
    arguments: ProblemCase.rows + ProblemCase.columns + ProblemCase.cells + ProblemCase.comparisons)
  func `every problem is told with row and column`(example: ProblemCase) {
    let imported = Imported(example.csv)
    #expect(imported.problems == example.problems)
    let shown = imported.diagnostics.filter { !$0.hidesSource }
    #expect(shown == [])
    #expect(imported.diagnostics.filter { $0.help == nil } == [])
    for size in [1, 7] { #expect(Imported(example.csv, pieces: size).problems == example.problems) }
  }

  @Test func `a portal's row is read whole`() throws {
    let csv = """
      Extension *;domain;First Name;last_name;LOGIN;Email Address;Voicemail PIN;Department;Site;\
      vmail enabled;answer time;timezone;caller id;911 caller id;Audio Directory;visual-directory;\
      vmail_transcribe;email_vmail;scope;add phone extension
      0101; acme.example.com ;Zoë;Lovelace;ada@acme.example.com;ada@acme.example.com, a@b.example.com;\
      7391;Sales;Boston;Yes;25;US/Eastern;'+1 (617) 555-0100;[*];y;0;google;attnew;Call Center Agent;TRUE
      """
    let imported = Imported(csv)
    #expect(imported.problems == [])
    var wanted = PortalUser(try #require(Extension("0101")), row: 2, line: 2, hasPIN: true)
    wanted[.extension] = .text("0101")
    wanted[.firstName] = .text("Zoë")
    wanted[.lastName] = .text("Lovelace")
    wanted[.loginName] = .text("ada@acme.example.com")
    wanted[.emails] = .texts(["ada@acme.example.com", "a@b.example.com"])
    wanted[.department] = .text("Sales")
    wanted[.site] = .text("Boston")
    wanted[.voicemailEnabled] = .boolean(true)
    wanted[.timeZone] = .text("US/Eastern")
    wanted[.callerID] = .text("+16175550100")
    wanted[.directoryAnnounce] = .boolean(true)
    wanted[.directoryList] = .boolean(false)
    wanted[.voicemailTranscription] = .boolean(true)
    wanted[.voicemailEmailNotification] = .text("attachment")
    wanted[.scope] = .text("call_center_agent")
    wanted[.addPhone] = .boolean(true)
    wanted[.answeringRules] = .items([
      Item([.text("default")] + Array(repeating: nil, count: 7) + [.integer(25)])
    ])
    #expect(imported.users == [wanted])
  }

  @Test func `counts and status are read`() throws {
    let imported = Imported(
      "extension,first_name,last_name,emails,status,voicemails,unheard_voicemails,greetings,music_on_hold\n"
        + "1001,Ada,Lovelace,ada@acme.example.com,Setup required,3,1,2,0\n"
        + "1002,Grace,Hopper,grace@acme.example.com,registered,,,,\n")
    #expect(imported.problems == [])
    #expect(imported.users.map(\.status) == [.setupRequired, nil])
    #expect(imported.users[0].data == UserData(voicemails: 3, unheard: 1, greetings: 2))
  }

  @Test(arguments: ["1,2", "100001,0", ",1"])
  func `counts that can't be are refused with their place`(counts: String) throws {
    let imported = Imported(
      "extension,first_name,last_name,emails,voicemails,unheard_voicemails\n"
        + "1001,Ada,Lovelace,ada@acme.example.com,\(counts)\n")
    #expect(imported.diagnostics.map(\.code) == [.invalidValue])
    #expect(imported.diagnostics.first?.range.line == 2)
  }

  @Test(arguments: [
    ("yes", true), ("Y", true), ("TRUE", true), ("1", true), ("on", true), ("no", false),
    ("N", false), ("false", false), ("0", false), ("Off", false), ("WAHR", true), ("FALSCH", false),
    ("VRAI", true), ("FAUX", false), ("VERDADERO", true), ("FALSO", false), ("VERO", true),
    ("WAAR", true), ("ONWAAR", false), ("ja", true), ("Nein", false), ("oui", true), ("non", false),
    ("SÍ", true), ("si\u{301}", true), ("si", true), ("FA\u{141}SZ", false),
    ("1.0", true), ("0.0", false), ("✓", true), ("✗", false),
  ])
  func `yes and no are read in the portals' words`(text: String, wanted: Bool) {
    let example = ProblemCase.cell("vmail_provisioned", text)
    #expect(Imported(example.csv).users.first?[.voicemailEnabled] == .boolean(wanted))
  }

  @Test(arguments: [
    ("no", "none"), ("none", "none"), ("yes", "link"), ("brief", "link"), ("link", "link"),
    ("WAHR", "link"), ("nein", "none"), ("attnew", "attachment"),
    ("Send w/ attachment (leave as new)", "attachment"),
    ("Send w/ hyperlink", "link"), ("attachment", "attachment"),
  ])
  func `mails about messages are read in the portals' words`(text: String, wanted: String) {
    let example = ProblemCase.cell("email_vmail", text)
    #expect(Imported(example.csv).users.first?[.voicemailEmailNotification] == .text(wanted))
  }

  @Test(arguments: ["=\"0123\"", "\"=\"\"0123\"\"\"", " 0123 ", "\u{A0}0123", "'0123"])
  func `what keeps a zero in spreadsheets is taken off`(cell: String) {
    let imported = Imported("ext,first name,kind\n\(cell),Care,call_queue\n")
    // An apostrophe is part of a text, where no sign follows it.
    #expect(imported.users.map(\.extension.text) == (cell.hasPrefix("'") ? [] : ["0123"]))
  }

  @Test func `a PIN is nowhere, whatever is wrong beside it`() {
    let canary = "739146"
    let head = "extension,first name,last name,email,pin,password"
    let rows = [
      "1001,Ada,Lovelace,ada@acme,\(canary),\(canary)", "1002,Ada,\(canary)",
      "1003,A,B,c@acme.example.com,\(canary),x,\(canary)", "1004,\"A\"\(canary),B,,\(canary),",
      "1005,A,B,,=\(canary),", "1006,A,B,,\(canary).0,", "1007,A,B,,#\(canary)#,",
      "1008,A,B,,'\(canary)',\"\(canary)", "1009,A,B,,\(canary),",
    ]
    for row in rows {
      let imported = Imported("\(head)\n\(row)\n")
      #expect(!imported.words.contains(canary))
      #expect(!"\(imported.users)".contains(canary))
    }
    for column in ["Voicemail", "vmail_transcribe", "email_vmail", "record calls"] {
      for cell in [canary, "\(canary).0", "'\(canary)'"] {
        #expect(!Imported(ProblemCase.cell(column, cell).csv).words.contains(canary))
      }
    }
    let shifted = Imported(
      "extension,first name,last name,pin,time zone,email\n1003,Bo,Tu,Jr,\(canary),bo@acme\n")
    #expect(!shifted.words.contains(canary))
    #expect(shifted.users == [])
    let headless = Imported("1001,Ada,\(canary)\n")
    #expect(!headless.words.contains(canary))
    let column = Imported("extension,first name,last name,\(canary)\n1001,Ada,Lovelace,\(canary)\n")
    #expect(!column.words.contains(canary))
  }

  @Test(arguments: 0..<300)
  func `a PIN is warned of as it would be refused`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let digits = (0..<Int.random(in: 3...9, using: &random)).map { _ in
      random.pick(["0", "1", "2", "9"])
    }.joined()
    let pin = random.pick([digits, "1001", "1987", "2345", "4321", "7777"])
    let imported = Imported(ProblemCase.cell("pin", pin).csv)
    let isRefused = (try? PIN(pin, forExtension: "1001")) == nil
    #expect(imported.diagnostics.contains { $0.code == .weakPIN } == isRefused)
  }

  @Test(arguments: [
    ("", false), ("-", false), ("0", false), ("none", false), ("No", false), ("N/A", false),
    ("null", false), ("Not set", false), ("FALSE", false), ("unset", false), ("empty", false),
    ("****", true), ("••••", true), ("'-", false), ("xxxx", true), ("XXXX", true),
    ("<hidden>", true),
    ("[hidden]", true), ("[redacted]", true), ("Redacted", true), ("hidden", true), ("yes", true),
    (" set ", true), ("TRUE", true), ("7391", true),
  ])
  func `words and masks say whether a PIN is set`(text: String, wanted: Bool) {
    let imported = Imported(ProblemCase.cell("pin", text).csv)
    #expect(imported.problems == [])
    #expect(imported.users.map(\.hasPIN) == [wanted])
  }

  @Test func `weak PINs are counted rather than named`() {
    let rows = (0..<200).map { "\(10_000 + $0),A,B,p\($0)@acme.example.com,1234\n" }.joined()
    let imported = Imported("\(ProblemCase.head),pin\n" + rows)
    #expect(
      imported.problems == [
        "1:1 warning weak-pin row 1, \"pin\" (E): 197 more voicemail PINs are as weak as the first 3"
      ]
        + (2...4).map {
          "\($0):31 warning weak-pin row \($0), \"pin\" (E): "
            + "the voicemail PIN is one that anybody would try first"
        })
  }

  @Test(arguments: [
    ("User", "person"), ("system-queue", "call_queue"), ("queue", "call_queue"),
    ("Call Queue", "call_queue"), ("conference", "conference_bridge"),
    ("system-conf", "conference_bridge"), ("IVR", "auto_attendant"),
    ("Auto Attendant", "auto_attendant"),
  ])
  func `kinds are read in the portals' words`(text: String, wanted: String) {
    let example = ProblemCase.cell("user type", text)
    #expect(Imported(example.csv).users.first?[.kind] == .text(wanted))
  }

  @Test(
    arguments: [
      "kind", "srv_code", "vmail enabled", "record calls", "email_vmail", "add phone", "caller id",
      "scope", "time zone", "did", "answer time", "voicemails",
    ], ["-", "—", "N/A", "n/a"])
  func `a dash says nothing`(column: String, text: String) {
    let imported = Imported(ProblemCase.cell(column, text).csv)
    #expect(imported.problems == [])
    #expect(imported.users == Imported(ProblemCase.cell(column, "").csv).users)
  }

  @Test func `what is called N/A is called so`() {
    let example = ProblemCase.cell("department", "N/A")
    #expect(Imported(example.csv).users.map { $0[.department] } == [.text("N/A")])
  }

  @Test func `an empty kind says nothing, whatever service is beside it`() {
    let imported = Imported(
      "srv_code,kind,extension,first name,last name,email\n"
        + "system-queue,,8000,Care,,\n,,1001,Ada,Lovelace,ada@acme.example.com\n"
        + ",person,1002,Alan,Turing,alan@acme.example.com\nsystem-aa,,8001,Menu,,\n")
    #expect(imported.problems == [])
    #expect(
      imported.users.map { $0[.kind]?.text } == ["call_queue", nil, "person", "auto_attendant"])
  }

  @Test func `after some hundred problems the rest is counted`() {
    let rows = (0..<2_000).map { "\(10_000 + $0),A,B,nowhere\n" }.joined()
    let imported = Imported("\(ProblemCase.head)\n" + rows)
    #expect(imported.diagnostics.count { $0.code == .invalidValue } == 300)
    #expect(imported.diagnostics.count { $0.code == .tooManyProblems } == 1)
  }

  @Test(arguments: 0..<300)
  func `random tables never crash, in pieces of any size`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let names = [
      "extension", "First Name", "last", "email", "pin", "did", "agents", "kind", "x", "",
    ]
    let cells = [
      "1001", "1002", "Ada", "\"a\"\"b\"", "a@acme.example.com;", "1.5E+3", "#N/A", "+1617555",
      "'=",
      "call_queue", "\"x\ny\"", "\"", "\u{FFFD}", "", " ", "\u{A0}", "0", "yes", "=\"\"",
    ]
    var rows = [
      names.shuffled(using: &random).prefix(Int.random(in: 1...10, using: &random)).joined(
        separator: ",")
    ]
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      rows.append(
        (0..<Int.random(in: 1...10, using: &random)).map { _ in random.pick(cells) }
          .joined(separator: ","))
    }
    let bytes = Array(rows.joined(separator: random.pick(["\n", "\r\n", "\r"])).utf8)
    let whole = Imported(bytes)
    for size in [1, 3, 16] {
      let imported = Imported(bytes, pieces: size)
      #expect(imported.users == whole.users)
      #expect(imported.diagnostics == whole.diagnostics)
    }
  }

  @Test func `every column's name is known, however it is written`() {
    let fields: [(String, PortalColumn)] = [
      ("EXT", .field(.extension)), ("Subscriber", .field(.extension)), ("User", .field(.extension)),
      ("subscriber_login", .field(.loginName)), ("Subscriber_PIN", .pin), ("vmail pin", .pin),
      ("callid_nmbr", .field(.callerID)), ("callid_emgr", .field(.emergencyCallerID)),
      ("dir_announce", .field(.directoryAnnounce)), ("dir_list", .field(.directoryList)),
      ("Group", .field(.department)), ("no_answer_timeout", .answerTime),
      ("E-Mail", .field(.emails)), ("password", .secret),
    ]
    for (name, column) in fields {
      #expect(PortalColumn.named(name) == column, "\(name)")
    }
    #expect(PortalColumn.named("Passwort") == nil)
    for field in FieldTable.stored where PortalColumn.named(field.name) == nil {
      // Keyed lists and secrets have no column.
      #expect([.phones, .answeringRules, .voicemailPIN].contains(field), "\(field.name)")
    }
  }
}
