import Drifts
import Fields
import JSON
import Model
import Plans
import Pseudonyms
import Testing

struct DriftRedactionTests {
  /// A drift in which every text about somebody can be found again.
  private static var drift: Drift {
    var drift = Drift(organization: "acme", store: "s1", role: .officeManager, checked: 0)
    let place = ManifestPlace(file: "people/a.yaml", line: 3, column: 5)
    let login = ChangeAuthor(who: "5551@marker.example.com", role: "basic_user", time: 1)
    let manager = ChangeAuthor(who: "Markerson", role: "office_manager", time: 1)
    drift.changed = [
      ChangedUser(
        key: "5552", name: "Marker Person", department: "Sales", revision: 1, source: place,
        changes: changes(login))
    ]
    drift.gone = [GoneUser.Fate.removed(manager), .renumbered(to: "5553", manager)].map {
      GoneUser(key: "5554", name: "Marker Gone", department: nil, source: place, fate: $0)
    }
    drift.unmanaged = [Unmanaged(.user, key: "5555", name: "Marker Unmanaged")]
    drift.outOfArea = [OutOfArea(.user, key: "5556", name: "Marker Outside", source: place)]
    drift.needsSupport = [
      SupportNeed(
        key: "5557", name: "Marker Need", field: .callerID, before: .text("+15558"),
        after: .text("+15559"), source: place)
    ]
    drift.links = [
      UnusedLink(
        key: "5560", name: "Marker Link", kind: "welcome", address: "link@marker.example.com",
        created: 0, expires: 1, hasExpired: false)
    ]
    drift.mails = [
      UnsentMail(
        key: "5561", name: "Marker Mail", kind: "welcome", address: "mail@marker.example.com",
        hasFailed: true, attempts: 1, reason: "550 <mail@marker.example.com>: unknown", created: 0)
    ]
    return drift
  }

  private static func changes(_ author: ChangeAuthor) -> [FieldDrift] {
    let paths: [(FieldPath, String)] = [
      (.field(.lastName), "Marker"), (.field(.callerID), "+15562"),
      (.field(.loginName), "5563@marker.example.com"),
      (.itemField(.phones, key: "Marker's desk", index: 1), "0015marker00"),
    ]
    return paths.map { path, text in
      var change = FieldDrift(
        path, applied: .text(text), stored: .text(text), desired: .text(text),
        entry: .init(origin: .user, line: 1, column: 1))
      change.author = author
      return change
    }
  }

  private static func json(_ drift: Drift) -> String {
    let document = DriftDocument(drift: drift, toolVersion: "1")
    return String(decoding: DriftDocumentWriter.write(document, style: .pretty), as: UTF8.self)
  }

  @Test func `nobody is in a redacted drift`() {
    let redactor = Redactor { "x" + String($0.utf8.count) }
    let told = Self.json(Self.drift)
    #expect(told.lowercased().split(separator: "marker").count > 20)
    let redacted = Self.json(redactor.drift(Self.drift))
    #expect(!redacted.lowercased().contains("marker"))
    #expect(!redacted.contains("555"))
    #expect(redacted.split(separator: "\n").count == told.split(separator: "\n").count)
  }
}
