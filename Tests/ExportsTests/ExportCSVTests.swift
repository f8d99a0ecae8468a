import CSV
import Diagnostics
import Exports
import FieldCoding
import Fields
import Importing
import Model
import TestSupport
import Testing

/// The stored state as CSV, and back through the importer.
struct ExportCSVTests {
  @Test(arguments: 0..<200)
  func `what fits in cells reads back`(seed: Int) throws {
    let users = try SampleExports.random(seed: seed).users.map(Self.importable) + [Self.agent()]
    let read = try Self.read(Self.csv(users))
    #expect(read.map(\.extension) == users.map(\.extension))
    for (user, other) in zip(users, read) {
      for field in FieldTable.tabular where field != .extension {
        let before = user[field]
        let after = other[field]
        #expect(before == after, "\(user.extension) \(field.name)")
      }
      #expect(user.status == other.status && user.data == other.data)
    }
  }

  @Test func `what a spreadsheet would take for a formula is text`() throws {
    let number = try #require(Extension("1001"))
    var user = ExportedUser(number)
    user[.firstName] = .text("=1+1")
    user[.callerID] = .text("+16175550100")
    let text = String(decoding: Self.csv([user]), as: UTF8.self)
    #expect(text.contains(",'=1+1,") && text.contains(",'+16175550100,"))
    #expect(text.hasPrefix("extension,login_name,caller_id,"))
    #expect(text.contains(",status,voicemails,unheard_voicemails,greetings,music_on_hold\r\n"))
  }

  private static func csv(_ users: [ExportedUser]) -> [UInt8] {
    ExportCSV.render(
      ExportDocument(organization: "acme", domain: "acme.example.com", users: users))
  }

  private static func read(_ bytes: [UInt8]) throws -> [ExportedUser] {
    var users: [PortalUser] = []
    var survey = CSVSurvey()
    survey.read(bytes[...])
    var reader = PortalReader(
      try survey.dialect(), file: "a.csv", domain: "acme.example.com",
      timeZones: Set(RandomValue.zones))
    reader.read(bytes[...]) { users.append($0) }
    reader.finish { users.append($0) }
    let errors = reader.diagnostics.filter { $0.severity == .error }
    try #require(errors == [])
    return ExportDocument.of(
      users, file: "a.csv", organization: "acme", domain: "acme.example.com"
    ).document.users
  }

  /// A user as a manifest may have one, whose account is as the status says.
  private static func importable(_ user: ExportedUser) -> ExportedUser {
    var user = user
    user[.firstName] = user[.firstName] ?? .text("Ada")
    let isPerson = user[.kind]?.text ?? "person" == "person"
    if isPerson { user[.lastName] = user[.lastName] ?? .text("Lovelace") }
    if let emails = user[.emails]?.texts {
      var seen: Set<String> = []
      user[.emails] = .texts(emails.filter { seen.insert($0.lowercased()).inserted })
    }
    if user[.agents] != nil { user[.agents] = .texts(["2000"]) }
    if user[.directNumbers] != nil {
      user[.directNumbers] = .texts(["+1617555\(user.extension)", "911\(user.extension)"])
    }
    return user
  }

  private static func agent() throws -> ExportedUser {
    var user = ExportedUser(try #require(Extension("2000")))
    (user[.kind], user[.loginName]) = (.text("person"), .text("2000@acme.example.com"))
    return importable(user)
  }
}
