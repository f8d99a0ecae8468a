import Drifts
import Fields
import Model
import Plans

enum SampleDrifts {
  static let checked: Int64 = 1_795_629_600

  /// 213 users, and nothing to tell of any.
  static var nothing: Drift {
    var drift = Drift(
      organization: "acme", store: "s1", role: .officeManager, checked: checked)
    drift.groups = [
      UserGroup(department: "Dispatch", compared: 12, managed: 12),
      UserGroup(department: "Sales", compared: 200, managed: 200),
      UserGroup(department: nil, compared: 1, managed: 1),
    ]
    drift.accounts = [.standard: 210, .new: 1]
    return drift
  }

  /// A drift with something in every section.
  static var everything: Drift { filled(with: "Grace Hopper") }

  /// With the same text wherever a text from outside can stand.
  static func filled(with text: String) -> Drift {
    var drift = nothing
    drift.organization = text
    drift.changed = [changed(text)]
    drift.gone = gone(text)
    drift.unmanaged = [Unmanaged(.user, key: "1090", name: text)]
    drift.outOfArea = [OutOfArea(.user, key: "1091", name: text, source: nil)]
    drift.needsSupport = [nil, checked - 86_400].map { since in
      var need = SupportNeed(
        key: "1002", name: text, field: .callerID, before: .text("+16175550100"),
        after: .text(text), source: nil)
      need.awaitingSince = since
      return need
    }
    drift.links = [false, true].map { hasExpired in
      UnusedLink(
        key: "1044", name: text, kind: "welcome", address: text, created: checked - 3 * 86_400,
        expires: checked + (hasExpired ? -60 : 60), hasExpired: hasExpired)
    }
    drift.mails = [false, true].map { hasFailed in
      UnsentMail(
        key: "1045", name: text, kind: "recovery", address: text, hasFailed: hasFailed,
        attempts: 2, reason: text, created: checked - 7_200)
    }
    drift.groups.insert(UserGroup(department: text, compared: 3, managed: 7), at: 1)
    drift.pending.users = 1
    drift.pending.fields = 2
    return drift
  }

  private static func changed(_ text: String) -> ChangedUser {
    let author = ChangeAuthor(who: text, role: text, time: checked - 600_000)
    let desk = FieldPath.itemField(.phones, key: text, index: 1)
    var changes = [
      change(.field(.department), .text("Sales"), .text(text)),
      change(.field(.timeZone), .text("America/New_York"), .text("America/Denver")),
      change(.field(.recordCalls), .boolean(true), nil),
      change(desk, .text("001565abcdef"), .text(text)),
    ]
    changes[0].author = author
    return ChangedUser(
      key: "1002", name: text, department: text, revision: 7, source: place(31), changes: changes)
  }

  private static func change(
    _ path: FieldPath, _ applied: Value?, _ stored: Value?
  ) -> FieldDrift {
    FieldDrift(
      path, applied: applied, stored: stored, desired: applied,
      entry: .init(origin: .user, line: 33, column: 19))
  }

  private static func gone(_ text: String) -> [GoneUser] {
    let author = ChangeAuthor(who: text, role: text, time: checked - 600_000)
    let fates: [GoneUser.Fate] = [
      .vanished, .removed(author), .renumbered(to: text, author), .replaced,
    ]
    return fates.enumerated().map { place, fate in
      GoneUser(
        key: String(1003 + place), name: text, department: "Sales", source: self.place(40 + place),
        fate: fate)
    }
  }

  private static func place(_ line: Int) -> ManifestPlace {
    ManifestPlace(file: "people/sales.yaml", line: line, column: 5)
  }
}
