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
    guard match.isPersonAfter(rules), match.desired[.kind] == nil || match.desired.isPerson
    else { return }
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

  /// `true` asks when the user is created, or later if it was blocked then.
  private static func welcome(_ match: UserMatch, _ receipts: [Receipt]) -> String? {
    guard let request = match.desired[.welcome]?.text else { return nil }
    guard request == switchedOn else {
      return receipts.contains(Receipt(.welcome, request: request)) ? nil : request
    }
    let isOwed = receipts.contains { $0.kind == .welcomeOwed }
    return match.stored == nil || isOwed ? request : nil
  }
}
