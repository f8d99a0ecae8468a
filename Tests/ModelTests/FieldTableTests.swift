import Fields
import Model
import Testing

/// That the one table and the names of its fields agree.
struct FieldTableTests {
  @Test func `the table has each field once and in order`() {
    #expect(FieldTable.descriptors.map(\.field) == Field.allCases)
    #expect(Set(FieldTable.descriptors.map(\.name)).count == Field.count)
    #expect(Set(FieldTable.descriptors.map(\.path)).count == Field.count)
    #expect(Field.count <= 64, "an entry keeps its field in six bits")
  }

  @Test(arguments: FieldTable.descriptors)
  func `each field is described`(_ descriptor: FieldDescriptor) {
    #expect((1...2).contains(descriptor.path.count))
    #expect(!descriptor.title.isEmpty && !descriptor.example.isEmpty)
    #expect(descriptor.help.hasSuffix("."))
    #expect(FieldTable.field(named: descriptor.name) == descriptor.field)
    #expect(descriptor.creationAuthority <= descriptor.authority)
  }

  @Test func `an entry keeps field and origin apart`() {
    let origins: [DesiredUser.Origin] = [.user, .profile, .file, .workspace]
    for field in Field.allCases {
      for origin in origins {
        let entry = DesiredUser.Entry(field, .null, line: 7, column: 5, origin: origin)
        #expect(entry.field == field && entry.origin == origin)
        #expect(entry.line == 7 && entry.column == 5)
      }
    }
    #expect(MemoryLayout<DesiredUser.Entry>.stride == 24)
  }

  @Test func `extensions order by number, then by text`() {
    let texts = ["0100", "100", "099", "1001", "99", "0099"].compactMap(Extension.init).sorted()
    #expect(texts.map(\.text) == ["0099", "099", "99", "0100", "100", "1001"])
  }

  static let statuses: [(Bool, Bool, Bool, AccountStatus)] = [
    (true, true, false, .standard), (true, true, true, .standard),
    (false, true, false, .passwordRequired), (false, true, true, .passwordRequired),
    (true, false, false, .setupRequired), (true, false, true, .setupRequired),
    (false, false, true, .setupRequired), (false, false, false, .new),
  ]

  @Test(arguments: statuses)
  func `a status follows from password, PIN and reset`(
    _ passwordSet: Bool, _ pinSet: Bool, _ wasReset: Bool, _ status: AccountStatus
  ) {
    #expect(
      AccountStatus(passwordSet: passwordSet, pinSet: pinSet, wasReset: wasReset) == status)
  }

  @Test func `each role may do what the ones before it may`() {
    #expect(Role.allCases == Role.allCases.sorted())
    let scopes = [
      "basic_user", "call_center_agent", "call_center_supervisor", "site_manager",
      "office_manager",
    ]
    for (lower, higher) in zip(Role.allCases, Role.allCases.dropFirst()) {
      for scope in scopes where lower.mayGrant(scope: scope) {
        #expect(higher.mayGrant(scope: scope))
      }
    }
    #expect(!Role.siteManager.mayGrant(scope: "office_manager"))
    #expect(!Role.support.mayGrant(scope: "root"))
  }
}
