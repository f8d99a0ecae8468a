import Calls
package import Fields
package import Model
import Renumbering

/// Keeps of the stored users those that a plan has to look at.
///
/// A user who is as desired, owes nothing and is remembered as such is only counted, and one who is
/// out of area only listed: of an organization that needs nothing, nothing is held but its
/// manifests. The plan of the snapshot that remains equals the plan of the whole one.
package struct Sieve {
  package private(set) var users: [StoredUser] = []
  package private(set) var settled: SettledUsers

  private let desired: Desired
  private let rules: PlanRules
  private let bounds: AreaBounds
  private let fingerprints: [StoredUser.ID: UInt64]
  private let receipts: [StoredUser.ID: [Receipt]]
  private let unsentMails: [StoredUser.ID: [Snapshot.UnsentMail]]
  /// The extensions that somebody had before; who has them now is for the planner to judge.
  private let formerExtensions: Set<Extension>
  /// The extensions that somebody leaves: what still leads there is told.
  private let extensionsLeft: Set<String>
  /// What manifests give to somebody and only one can have; nil until it is asked for.
  private var claims: Set<String>?
  private let logins: LoginClaims
  /// Both lists are in order, so the next user is nearly always the one at this place.
  private var cursor = 0

  package init(
    _ desired: Desired, _ rules: PlanRules, fingerprints: [StoredUser.ID: UInt64],
    receipts: [StoredUser.ID: [Receipt]],
    unsentMails: [StoredUser.ID: [Snapshot.UnsentMail]] = [:],
    supervised: [Extension: Set<Extension>] = [:]
  ) {
    self.desired = desired
    settled = SettledUsers(count: desired.users.count)
    self.rules = rules
    bounds = AreaBounds(rules.area, supervised: supervised)
    self.fingerprints = fingerprints
    self.receipts = receipts
    self.unsentMails = unsentMails
    formerExtensions = Set(desired.users.compactMap(\.former))
    extensionsLeft = Set(
      desired.users.lazy.filter(\.isAbsent).map(\.extension.text)
    ).union(formerExtensions.lazy.map(\.text))
    logins = LoginClaims(desired, domain: rules.domain)
  }

  package mutating func add(_ user: StoredUser) {
    guard let place = find(user.extension), !formerExtensions.contains(user.extension) else {
      return users.append(user)
    }
    let wanted = desired.users[place]
    switch bounds.part(of: user) {
    case .everything where isSettled(wanted, user) && !concernsOthers(user, besides: wanted):
      settled.note(place, isPerson: user.isPerson)
    case .nothing where tellsAll(wanted) && !isLoginWanted(of: user):
      settled.noteOutside(place, isPerson: user.isPerson)
    default: users.append(user)
    }
  }

  private mutating func concernsOthers(_ user: StoredUser, besides wanted: DesiredUser) -> Bool {
    holds(user, besides: wanted) || leadsAway(user, besides: wanted)
      || (wanted[.loginName] == nil && isLoginWanted(of: user))
  }

  /// Whether a plan may give somebody else the login name of the user.
  private func isLoginWanted(of user: StoredUser) -> Bool {
    user[.loginName]?.text.map { logins.concern($0, of: user.extension) } ?? false
  }

  /// Whether calls go from the user to an extension that somebody leaves, and their own manifest
  /// doesn't say where they go.
  private func leadsAway(_ user: StoredUser, besides wanted: DesiredUser) -> Bool {
    guard !extensionsLeft.isEmpty else { return false }
    return user.callees { wanted[$0] == nil || rules.userOwned.contains($0) }
      .contains(where: extensionsLeft.contains)
  }

  /// Whether the user has something that only one can have and that their own manifest says nothing
  /// of, while some manifest gives it to somebody.
  private mutating func holds(_ user: StoredUser, besides wanted: DesiredUser) -> Bool {
    let held = Holdings.fields.filter { user[$0] != nil && wanted[$0] == nil }
      .flatMap { Holdings.values(in: user[$0]) }
    guard !held.isEmpty else { return false }
    let claims = claims ?? Holdings.claims(of: desired)
    self.claims = claims
    return held.contains(where: claims.contains)
  }

  /// Whether the manifest alone is enough to list somebody as out of area.
  private func tellsAll(_ wanted: DesiredUser) -> Bool {
    wanted[.was] == nil && !wanted.name.isEmpty
  }

  private mutating func find(_ extension: Extension) -> Int? {
    while cursor < desired.users.count, desired.users[cursor].extension < `extension` {
      cursor += 1
    }
    guard cursor < desired.users.count, desired.users[cursor].extension == `extension` else {
      return nil
    }
    return cursor
  }

  private func isSettled(_ wanted: DesiredUser, _ user: StoredUser) -> Bool {
    for index in wanted.entries.indices {
      let field = wanted.entries[index].field
      switch field.purpose {
      case .stored:
        guard
          rules.userOwned.contains(field) || Difference.isSettled(wanted.entries[index], user)
        else { return false }
      case .request:
        // Nothing is asked of a system user.
        guard !user.isPerson || isAnswered(wanted.entries[index], user) else { return false }
      case .control:
        // Renumbering and removal are for the planner to judge.
        guard field != .was, field != .absent else { return false }
      }
    }
    let fingerprint = Fingerprint(of: wanted, userOwned: rules.userOwned)
    return fingerprints[user.id] == fingerprint.value
  }

  /// `true` is answered when it is remembered, which the fingerprint tells, and nothing is owed.
  private func isAnswered(_ entry: DesiredUser.Entry, _ user: StoredUser) -> Bool {
    let kind: Receipt.Kind
    switch entry.field {
    case .reset: kind = .reset
    case .forcePasswordReset: kind = .resetPassword
    case .welcome: kind = .welcome
    default: return true
    }
    guard let request = entry.value.text else { return true }
    let receipts = receipts[user.id] ?? []
    guard !isLost(kind, user), kind != .welcome || !receipts.contains(where: \.isOwed) else {
      return false
    }
    return request == DueRequests.switchedOn
      || receipts.contains(Receipt(kind, request: request))
  }

  /// Whether the mail that answered the request would go to an address that is no longer theirs.
  private func isLost(_ kind: Receipt.Kind, _ user: StoredUser) -> Bool {
    guard let mails = unsentMails[user.id], kind != .reset else { return false }
    return DueRequests.isLost(
      kind == .welcome ? .sendWelcome : .resetPassword, mails, primary: user.primaryAddress,
      clearsPassword: false, user)
  }
}
