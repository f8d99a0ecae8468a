import Decoding
import Diagnostics
import Fields
import Manifests
import Model
import Testing

/// What values become.
struct FieldFormTests {
  /// Texts that YAML 1.1 or 1.2 would take for something else.
  static let guessed = [
    "no", "yes", "on", "off", "n", "True", "0123", "0o17", "08", "12:30:45", "1_000", "0x1F", "1e3",
    "1.10", "2001-01-01", "+1", ".inf", "=", "1,000",
  ]

  @Test(arguments: guessed)
  func `a text stays as written`(_ text: String) {
    let sample = Sample([
      """
      users:
        - {extension: 1001, first_name: "\(text)", last_name: x, emails: [a@acme.example.com]}
        - extension: 1002
          first_name: \(text)
          last_name: Hopper
          emails: [b@acme.example.com]
          reset: \(text)
      """
    ])
    #expect(sample.problems == [])
    #expect(sample.desired.users.map { $0[.firstName] } == [.text(text), .text(text)])
    #expect(sample.desired.users.last?[.reset] == .text(text))
  }

  static let forms: [(String, Field, Value?)] = [
    ("welcome: true", .welcome, .text("true")), ("welcome: false", .welcome, .boolean(false)),
    ("welcome: null", .welcome, .null), ("welcome: 2026-Q4", .welcome, .text("2026-Q4")),
    ("reset: {request: left, delete: [voicemail]}", .reset, .text("left")),
    ("reset: {request: left, delete: [voicemail]}", .resetDelete, .texts(["voicemail"])),
    (
      "security: {force_password_reset: a, send_recovery_email: true}", .forcePasswordReset,
      .text("a")
    ),
    ("voicemail_pin: {env: PIN}", .voicemailPIN, .pin(.environment("PIN"))),
    ("voicemail_pin: {generate: true}", .voicemailPIN, .pin(.generated)),
    ("caller_id: +1 (617) 555-0100", .callerID, .text("+16175550100")),
    ("direct_numbers: []", .directNumbers, .null), ("direct_numbers:", .directNumbers, .null),
    ("department: null", .department, .null), ("department: ~", .department, .null),
    ("directory: {list: false}", .directoryList, .boolean(false)),
    (
      "phones: [{name: desk, mac: \"00:15:65:AB:CD:EF\", line: 2}]", .phones,
      .items([Item([.text("desk"), .text("001565abcdef"), nil, .integer(2)])])
    ),
    (
      "answering_rules: [{time_frame: default, ring: [1001], forward: {busy: null}}]",
      .answeringRules,
      .items([
        Item([.text("default"), nil, .texts(["1001"]), nil, .null, nil, nil, nil, nil])
      ])
    ),
    ("was: 0123", .was, .text("0123")),
    (
      "login_name: A@acme.example.com", .loginName,
      .text("A@acme.example.com")
    ),
    ("time_zone: Europe/Paris", .timeZone, .text("Europe/Paris")),
  ]

  @Test(arguments: forms)
  func `each form is read`(_ line: String, _ field: Field, _ value: Value?) {
    let sample = Sample([ManifestCase.person + "    " + line + "\n"])
    #expect(sample.diagnostics.filter { $0.severity == .error } == [])
    #expect(sample.desired.users.first?[field] == value)
  }

  @Test(arguments: FieldTable.descriptors)
  func `the table's examples are read`(_ descriptor: FieldDescriptor) {
    let keys = descriptor.path
    let isNested = keys.count > 1
    var line =
      isNested
      ? "\(keys[0]): {\(keys[1]): \(descriptor.example)}" : "\(keys[0]): \(descriptor.example)"
    if descriptor.field == .resetDelete {
      line = "reset: {request: a, delete: \(descriptor.example)}"
    }
    if descriptor.field == .absent { line = "absent: false" }
    let other = Set<Field>([.extension, .emails, .firstName, .lastName])
    let text =
      other.contains(descriptor.field)
      ? "users: [{\(line)\(descriptor.field == .extension ? "" : ", extension: 1001")}]"
      : ManifestCase.person + "    \(line)\n"
    let codes = Set(Sample([text]).codes)
    let known: Set = [
      "missing-key", "person-without-email", "recovery-missing", "unknown-profile",
      "system-user-field", "conflicting-keys", "unknown-extension", "unknown-target",
    ]
    #expect(codes.subtracting(known) == [])
  }

  @Test func `departments may be texts or mappings`() {
    let sample = Sample([ManifestCase.person, "departments: [{name: Pilots}, Crew]\n"])
    #expect(sample.problems == [])
    #expect(
      sample.desired.resources[.department]?.map(\.item.key)
        == ["Crew", "Dispatch", "Pilots", "Sales"])
  }

  @Test func `contacts and numbers are read`() {
    let sample = Sample([
      ManifestCase.person + """
        shared_contacts:
          - {name: Harbor Master, company: Port, phones: {work: +1 617 555 0100}}
        phone_numbers:
          - {number: +1 617 555 0101, extension: 1001}
        """
    ])
    #expect(sample.problems == [])
    #expect(
      sample.desired.resources[.sharedContact]?.first?.item.values
        == [.text("Harbor Master"), .text("Port"), nil, .text("+16175550100"), nil, nil, nil, nil])
    #expect(
      sample.desired.resources[.phoneNumber]?.first?.item.values
        == [.text("+16175550101"), .text("1001")])
  }
}
