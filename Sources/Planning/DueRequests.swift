import Fields
import Model
import Plans

/// The requests of one user that were not carried out yet (rules 5–7).
struct DueRequests {
  private(set) var reset: String?
  private(set) var resetPassword: String?
  private(set) var welcome: String?
  /// A welcome that counts as answered because its user existed before and is taken over.
  private(set) var skippedWelcome: String?

  /// What a request reads that asks whenever it is switched on.
  static let switchedOn = "true"

  /// Nothing is due.
  init() {}

  init(_ match: UserMatch, applied: AppliedValues?, _ snapshot: Snapshot, _ rules: PlanRules) {
    guard Self.mayAsk(match, rules) else { return }
    let receipts = match.stored.flatMap { snapshot.receipts[$0.id] } ?? []
    if match.stored != nil {
      reset = Self.due(match.desired, .reset, .reset, receipts, applied)
      resetPassword = Self.due(
        match.desired, .forcePasswordReset, .resetPassword, receipts, applied)
    }
    welcome = Self.welcome(match, receipts)
    if match.stored != nil, applied == nil, welcome != nil, welcome != Self.switchedOn {
      // Taking over existing users never mails anybody (rule 5).
      (welcome, skippedWelcome) = (nil, welcome)
    }
  }

  private static func mayAsk(_ match: UserMatch, _ rules: PlanRules) -> Bool {
    match.isPersonAfter(rules) && (match.desired[.kind] == nil || match.desired.isPerson)
  }

  /// Asks again for links that nobody got and that this plan withdraws.
  ///
  /// `primary` is the canonical address after the plan.
  mutating func renew(
    _ match: UserMatch, primary: String?, _ snapshot: Snapshot, _ rules: PlanRules
  ) {
    guard let stored = match.stored, let mails = snapshot.unsentMails[stored.id],
      Self.mayAsk(match, rules)
    else { return }
    let isCleared = reset != nil || resetPassword != nil
    if let request = match.desired[.welcome]?.text,
      Self.isLost(.sendWelcome, mails, primary: primary, clearsPassword: isCleared, stored)
    {
      (welcome, skippedWelcome) = (request, nil)
    }
    if welcome == nil, match.desired[.sendRecoveryEmail]?.boolean == true,
      let request = match.desired[.forcePasswordReset]?.text,
      Self.isLost(.resetPassword, mails, primary: primary, clearsPassword: reset != nil, stored)
    {
      resetPassword = request
    }
  }

  /// Whether a mail that nobody got has to be made anew.
  ///
  /// Who has a password needs no recovery link, and must not lose it.
  static func isLost(
    _ cause: ActionKind, _ mails: [Snapshot.UnsentMail]?, primary: String?, clearsPassword: Bool,
    _ user: StoredUser
  ) -> Bool {
    guard cause == .sendWelcome || !user.passwordSet, let mails else { return false }
    return mails.contains {
      $0.cause == cause && $0.isWithdrawn(primary: primary, clearsPassword: clearsPassword)
    }
  }

  /// A text asks once for each new value.
  ///
  /// `true` asks once when it is switched on for a user already managed; taking a user over
  /// switches nothing on.
  private static func due(
    _ desired: DesiredUser, _ field: Field, _ kind: Receipt.Kind, _ receipts: [Receipt],
    _ applied: AppliedValues?
  ) -> String? {
    guard let request = desired[field]?.text else { return nil }
    guard request == switchedOn else {
      return receipts.contains(Receipt(kind, request: request)) ? nil : request
    }
    guard let applied, applied[field]?.text != switchedOn else { return nil }
    return request
  }

  /// `true` asks when the user is created, or later if it was blocked then or never sent.
  private static func welcome(_ match: UserMatch, _ receipts: [Receipt]) -> String? {
    guard let request = match.desired[.welcome]?.text else { return nil }
    let isOwed = receipts.contains { $0.kind == .welcomeOwed }
    guard request == switchedOn else {
      return receipts.contains(Receipt(.welcome, request: request)) && !isOwed ? nil : request
    }
    return match.stored == nil || isOwed ? request : nil
  }
}
