import Exports
import Fields
import Model
import Rendering

/// What was loaded, in words, and what to do next.
enum LoadText {
  static func render(_ cargo: Cargo, store: String) -> String {
    let users = Count.text(cargo.document.users.count, "user")
    let resources = ResourceKind.listed.compactMap { kind -> String? in
      let count = cargo.document.resources[kind]?.count ?? 0
      return count == 0 ? nil : Count.text(count, kind.title)
    }
    let all = ([users] + resources).joined(separator: ", ")
    return "Loaded \(cargo.file.harmless) into \(store.harmless): \(all).\n"
      + accounts(cargo.document.users) + data(cargo.document.users)
      + (cargo.saysStatus ? "" : noStatus) + next(cargo)
  }

  private static func accounts(_ users: [ExportedUser]) -> String {
    let counts = AccountStatus.allCases.compactMap { status -> String? in
      let count = users.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    let system = users.count { $0.status == nil }
    let all = counts + (system == 0 ? [] : [Count.text(system, "system user")])
    return all.isEmpty ? "" : "  Accounts: " + all.joined(separator: ", ") + ".\n"
  }

  private static func data(_ users: [ExportedUser]) -> String {
    let sum = users.reduce(into: UserData()) { sum, user in
      for count in ExportMember.counts {
        sum[keyPath: count.path] += user.data[keyPath: count.path]
      }
    }
    guard sum != UserData() else { return "" }
    return "  Data: \(Count.text(sum.voicemails, "voicemail")) (\(sum.unheard) unheard), "
      + "\(Count.text(sum.greetings, "greeting")), "
      + "\(Count.text(sum.musicOnHold, "music on hold file")).\n"
  }

  private static let noStatus = """
      The file says nobody's status: who has a PIN in it counts as set up, the others as new.

    """

  private static func next(_ cargo: Cargo) -> String {
    let way = cargo.form == .csv ? "`rollcall import`" : "`rollcall export`"
    return """
        Passwords and PINs are set but unknown, and nothing counts as applied.
      \(way) writes manifests that say the same, and `rollcall plan` compares.

      """
  }
}
