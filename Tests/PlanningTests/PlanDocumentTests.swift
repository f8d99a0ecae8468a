import Fields
import JSON
import Model
import Planning
import Plans
import TestSupport
import Testing

struct PlanDocumentTests {
  private static func text(_ style: JSONStyle) -> String {
    String(decoding: PlanDocumentWriter.write(SamplePlan.document, style: style), as: UTF8.self)
  }

  private static func json() throws -> JSON {
    try JSONReader.read(PlanDocumentWriter.write(SamplePlan.document, style: .compact))
  }

  @Test func `a plan is written as the manual says`() throws {
    let json = try Self.json()
    #expect(
      json.objectValue?.map(\.name) == [
        "format_version", "tool_version", "organization", "store", "role", "digest",
        "created_at", "manifest_digest", "actions", "needs_support", "blocked", "unmanaged",
        "out_of_area", "warnings", "guards", "records", "compared", "managed", "summary",
      ])
    #expect(json["format_version"] == "1.2")
    #expect(json["created_at"] == "2026-11-21T20:00:00Z")
    let place: JSON = ["file": "people/sales.yaml", "line": 31, "column": 5]
    #expect(
      json["actions"]?.arrayValue?[1] == [
        "action": "update", "resource": "user", "key": "1002", "name": "Grace Hopper",
        "revision": 7, "source": place,
        "changes": [
          ["field": "department", "before": "Sales", "after": "Dispatch", "cause": "manifest"],
          [
            "field": "phones[\"d\\\"k\"]", "before": .null,
            "after": [["name": "d\"k", "line": 1]], "cause": "drift",
          ],
        ],
      ])
    #expect(
      json["actions"]?.arrayValue?[2] == [
        "action": "reset", "resource": "user", "key": "1003", "name": "Alan Turing",
        "revision": 3, "request": "left sales 2026-11-20",
        "deletes": ["voicemail": 3, "unheard": 1, "greetings": 2, "music_on_hold": 0],
        "deleted": ["voicemail", "greetings"], "pin": ["env": "PIN"],
      ])
  }

  @Test func `what is not an action is written too`() throws {
    let json = try Self.json()
    let place: JSON = ["file": "people/sales.yaml", "line": 31, "column": 5]
    #expect(
      json["needs_support"] == [
        [
          "resource": "user", "key": "1002", "name": "Grace Hopper", "field": "caller_id",
          "before": "911", "after": .null, "awaiting_since": "2026-11-18T11:06:40Z",
          "source": place,
        ],
        [
          "resource": "user", "key": "1060", "name": "Left", "field": "absent", "before": .null,
          "after": true,
          "deletes": ["voicemail": 1, "unheard": 0, "greetings": 2, "music_on_hold": 0],
        ],
      ])
    #expect(
      json["out_of_area"] == [
        [
          "resource": "user", "key": "8000", "name": "Care", "except": ["agents"],
          "source": place,
        ],
        ["resource": "department", "key": "Sales", "name": "Sales"],
      ])
    #expect(
      json["guards"] == [
        ["action": "send_welcome", "planned": 63, "limit": 50, "tripped": true],
        ["action": "update", "planned": 1, "limit": .null, "tripped": false],
      ])
    #expect(
      json["summary"] == [
        "create": 1, "update": 1, "reset": 1, "reset_password": 0, "send_welcome": 1,
        "remove": 0, "needs_support": 2, "awaiting_support": 1, "blocked": 1, "unmanaged": 1,
        "out_of_area": 2, "people_mailed": 1, "voicemails_lost": 3,
      ])
  }

  @Test(arguments: [JSONStyle.compact, .pretty])
  func `what is written is read`(style: JSONStyle) throws {
    #expect(try PlanDocumentReader.read(Array(Self.text(style).utf8)) == SamplePlan.document)
    #expect(Self.text(style).hasSuffix("}\n"))
  }

  @Test func `members this version doesn't know are ignored`() throws {
    var text = Self.text(.compact)
    text = "{\"hologram\":[1]," + text.dropFirst()
    text = text.replacing("\"action\":\"reset\"", with: "\"action\":\"reset\",\"glow\":{}")
    text = text.replacing("\"1.2\"", with: "\"1.9\"")
    #expect(try PlanDocumentReader.read(Array(text.utf8)) == SamplePlan.document)
  }

  @Test func `a plan of format 1.0 has nothing out of area`() throws {
    var older = SamplePlan.document.plan
    older.outOfArea = []
    let document = PlanDocument(
      plan: older, toolVersion: "1.0.0", createdAt: 1_795_291_200, manifestDigest: "sha256:ab")
    let text = String(
      decoding: PlanDocumentWriter.write(document, style: .compact), as: UTF8.self
    )
    .replacing("\"1.2\"", with: "\"1.0\"").replacing("\"out_of_area\":[],", with: "")
    #expect(!text.contains("\"out_of_area\":["))
    #expect(try PlanDocumentReader.read(Array(text.utf8)) == document)
  }

  @Test func `sums are not believed`() throws {
    let text = Self.text(.compact)
      .replacing("\"tripped\":true", with: "\"tripped\":false")
      .replacing("\"voicemails_lost\":3", with: "\"voicemails_lost\":0")
    let plan = try PlanDocumentReader.read(Array(text.utf8)).plan
    #expect(plan.trippedGuards.count == 1 && plan.summary.voicemailsLost == 3)
  }

  @Test(arguments: ["2.0", "3.1", "10.0"])
  func `a newer format is refused`(version: String) {
    let text = Self.text(.compact).replacing("\"1.2\"", with: "\"\(version)\"")
    let error = #expect(throws: PlanDocumentError.newerFormat(version)) {
      try PlanDocumentReader.read(Array(text.utf8))
    }
    #expect(error?.message.contains("newer version") == true)
  }

  static let alterations = [
    ("\"after\":\"Dispatch\"", "\"after\":\"Accounts\""),
    ("\"key\":\"1003\"", "\"key\":\"1004\""), ("\"revision\":7", "\"revision\":8"),
    ("\"to\":\"ada@", "\"to\":\"eve@"), ("\"voicemail\":3", "\"voicemail\":0"),
    ("[\"voicemail\",", "[\"music_on_hold\",\"voicemail\","),
    ("{\"env\":\"PIN\"}", "{\"env\":\"PAN\"}"),
    ("\"role\":\"office_manager\"", "\"role\":\"support\""),
    ("\"organization\":\"acme\"", "\"organization\":\"acne\""),
    ("\"store\":\"store-1\"", "\"store\":\"store-2\""),
    ("\"request\":\"left sales", "\"request\":\"Left sales"),
    ("{\"department\":\"Dispatch\"}", "{\"department\":\"Sales\"}"),
    ("\"kind\":\"welcome_owed\"", "\"kind\":\"welcome\""),
    ("\"digest\":\"sha256:", "\"digest\":\"sha256:0"), ("\"line\":1}", "\"line\":2}"),
    ("\"before\":\"Sales\"", "\"before\":null"), ("\"name\":\"Alan Turing\"", "\"name\":\"Al\""),
  ]

  @Test(arguments: alterations)
  func `an altered plan is refused`(from: String, to: String) throws {
    let text = Self.text(.compact).replacing(from, with: to)
    #expect(text != Self.text(.compact))
    #expect(throws: PlanDocumentError.altered) { try PlanDocumentReader.read(Array(text.utf8)) }
  }

  static let wrong = [
    ("\"1.2\"", "\"one\"", "format_version"), ("\"1.2\"", "1", "format_version"),
    ("\"1.2\"", "\"0.9\"", "format_version"), ("\"1.2\"", "\"1\"", "format_version"),
    ("\"format_version\"", "\"x\"", "format_version"), ("\"role\":", "\"rule\":", "role"),
    ("\"role\":\"office_manager\"", "\"role\":\"root\"", "role"),
    ("2026-11-21T", "2026-11-21 ", "created_at"), ("\"digest\"", "\"x\"", "digest"),
    ("\"actions\":[", "\"actions\":[1,", "actions[0]"),
    ("\"action\":\"reset\"", "\"action\":\"explode\"", "actions[2].action"),
    ("\"resource\":\"site\"", "\"resource\":\"planet\"", "actions[0].resource"),
    ("\"key\":\"1003\"", "\"key\":\"x\"", "actions[2].key"),
    ("\"revision\":7", "\"revision\":\"7\"", "actions[1].revision"),
    ("\"field\":\"department\"", "\"field\":\"reset\"", "actions[1].changes[0].field"),
    ("\"field\":\"department\"", "\"field\":\"shoe_size\"", "actions[1].changes[0].field"),
    ("\"field\":\"department\"", "\"field\":\"absent\"", "actions[1].changes[0].field"),
    ("\"after\":\"Dispatch\"", "\"after\":7", "actions[1].changes[0].after"),
    ("\"after\":\"Dispatch\"", "\"after\":\"\"", "actions[1].changes[0].after"),
    ("\"cause\":\"manifest\"", "\"cause\":\"whim\"", "actions[1].changes[0].cause"),
    ("[{\"name\":\"d\\\"k\"", "[{\"name\":\"other\"", "actions[1].changes[1]"),
    ("\"request\":\"left sales 2026-11-20\"", "\"request\":\"\"", "actions[2].request"),
    ("\"request\":\"left sales 2026-11-20\",", "", "actions[2].request"),
    ("\"voicemail\":3", "\"voicemail\":-3", "actions[2].deletes.voicemail"),
    ("[\"voicemail\",", "[\"secrets\",", "actions[2].deleted[0]"),
    ("{\"env\":\"PIN\"}", "\"1234\"", "actions[2].pin"),
    ("\"to\":\"ada@acme.example.com\"", "\"to\":\"ada\"", "actions[3].to"),
    (",\"to\":\"ada@acme.example.com\"", "", "actions[3].to"),
    (
      "\"changes\":[{\"field\":\"time_zone\"", "\"x\":[{\"field\":\"time_zone\"",
      "actions[0].changes"
    ),
    ("{\"department\":\"Dispatch\"}", "{\"shoe_size\":1}", "records[0].values.shoe_size"),
    ("\"field\":\"caller_id\"", "\"field\":\"x\"", "needs_support[0].field"),
    ("\"code\":\"email_not_unique\"", "\"code\":\"x\"", "blocked[0].code"),
    ("2026-11-18T", "2026-11-18 ", "needs_support[0].awaiting_since"),
    ("\"except\":[\"agents\"]", "\"except\":[\"x\"]", "out_of_area[0].except[0]"),
    ("\"out_of_area\":[", "\"out_of_area\":[1,", "out_of_area[0]"),
    ("\"code\":\"reset_without_welcome\"", "\"code\":\"x\"", "warnings[0].code"),
    ("\"planned\":63", "\"planned\":null", "guards[0].planned"),
    ("\"compared\":214", "\"compared\":2.5", "compared"),
  ]

  @Test(arguments: wrong)
  func `what is wrong is named by its path`(from: String, to: String, path: String) {
    let text = Self.text(.compact).replacing(from, with: to)
    #expect(text != Self.text(.compact))
    do {
      _ = try PlanDocumentReader.read(Array(text.utf8))
      Issue.record("accepted")
    } catch .malformed(let found, _), .notAPlan(let found, _) {
      #expect(found == path)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(arguments: ["", "{", "null", "[]", "{}", "\u{FEFF}{}", "{\"a\":1,\"a\":1}"])
  func `what is no plan is refused`(text: String) {
    let error = #expect(throws: PlanDocumentError.self) {
      try PlanDocumentReader.read(Array(text.utf8))
    }
    #expect(error?.message.hasPrefix("The plan ") == true)
  }

  @Test(arguments: 0..<40)
  func `a cut-off plan is refused`(part: Int) {
    let bytes = PlanDocumentWriter.write(SamplePlan.document, style: .pretty)
    let cut = bytes.count * part / 40
    #expect(throws: PlanDocumentError.self) { try PlanDocumentReader.read(Array(bytes[..<cut])) }
  }

  @Test func `what only informs is not in the digest`() {
    let plan = SamplePlan.document.plan
    var other = plan
    other.warnings = []
    other.guards = []
    other.blocked = []
    other.needsSupport = []
    other.outOfArea = []
    other.compared = 1
    other.actions[1].source = nil
    other.actions[1].changes[0].cause = .both
    #expect(PlanDigest.digest(of: other) == PlanDigest.digest(of: plan))
    other.actions.swapAt(1, 2)
    #expect(PlanDigest.digest(of: other) != PlanDigest.digest(of: plan))
    #expect(PlanDigest.digest(of: plan).utf8.count == 71)
  }

  @Test func `an action asks for what its kind can do`() throws {
    for kind in ActionKind.allCases {
      var plan = Plan(organization: "acme", store: "s", role: .support)
      var action = Action(kind, .user, key: "1001", name: "Ada")
      action.request = kind == .create || kind == .update ? nil : "x"
      action.to = kind == .sendWelcome ? "a@x.org" : nil
      if kind == .update {
        action.changes = [FieldChange(.field(.site), before: nil, after: "Boston", cause: .first)]
      }
      action.deletes = kind == .reset || kind == .remove ? UserData() : nil
      action.deletedKinds = kind == .reset ? [.greetings] : []
      plan.actions = [action]
      #expect(try Self.reread(plan) == plan)
      action.pin = kind == .reset ? nil : .generated
      action.to = kind == .reset ? "a@x.org" : action.to
      plan.actions = [action]
      #expect(throws: PlanDocumentError.self) { try Self.reread(plan) }
    }
  }

  private static func reread(_ plan: Plan) throws -> Plan {
    let document = PlanDocument(plan: plan, toolVersion: "1", createdAt: 0, manifestDigest: "")
    return try PlanDocumentReader.read(PlanDocumentWriter.write(document, style: .compact)).plan
  }
}
