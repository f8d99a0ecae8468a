import Fields
import Model
import Storage

/// Values that the tests of stores share.
enum Samples {
  static let now: Int64 = 1_800_000_000

  static func holder(
    _ token: String, leaseEnd: Int64 = now + 60, channel: Channel = .run
  ) -> LockHolder {
    LockHolder(
      token: token, who: "Ada", host: "localhost", process: 4_242, processStart: 17,
      purpose: "apply", since: now, leaseEnd: leaseEnd, channel: channel)
  }

  static func run(_ token: String = "run", at time: Int64 = now) -> Run {
    Run(id: "run-\(time)", holder: holder(token), role: .support, time: time)
  }

  static func number(_ text: String) -> Extension {
    guard let number = Extension(text) else { preconditionFailure("\(text) is no extension") }
    return number
  }

  static func creation(_ text: String, login: String? = nil) -> UserChange {
    var change = UserChange(.new(number(text)), extension: number(text))
    change.fields = [.init(.firstName, .text("Ada"))]
    if let login { change.fields.append(.init(.loginName, .text(login))) }
    change.audits = [.init(.create, changes: "[]")]
    return change
  }

  static func change(_ user: StoredUser) -> UserChange {
    UserChange(.existing(user.id, revision: user.revision), extension: user.extension)
  }

  static func mail(_ number: Int, to address: String) -> NewMail {
    NewMail(
      kind: number.isMultiple(of: 2) ? .welcome : .recovery, address: address,
      canonicalAddress: address.lowercased(), content: "{\"n\":\(number)}",
      messageID: "<\(number)@example.com>",
      link: NewLink(
        nonce: "nonce\(number)", tokenDigest: "digest\(number)", expires: now + 10_000))
  }

  static func notice(_ number: Int, to address: String) -> NewMail {
    var mail = mail(number, to: address)
    mail.kind = .passwordChanged
    mail.link = nil
    return mail
  }
}

extension Store {
  /// Takes the lock if need be and commits.
  func apply(
    _ users: [UserChange], resources: [ResourceChange] = [], at time: Int64 = Samples.now
  ) throws {
    let run = Samples.run(at: time)
    _ = try acquireLock(run.holder, at: time) { _ in false }
    try commit(run, resources: resources, users: users)
  }

  /// Takes the lock if need be and records.
  func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, at time: Int64 = Samples.now
  ) throws {
    let holder = Samples.holder("run")
    _ = try acquireLock(holder, at: time) { _ in false }
    try record(outcome, of: mail, by: holder, at: time)
  }

  func existing(_ text: String) throws -> StoredUser {
    guard let user = try user(Samples.number(text)) else { throw StoreError.stale(extension: text) }
    return user
  }
}
