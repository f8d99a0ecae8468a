import Decoding
import Diagnostics
import Fields
import ManifestWriting
import Manifests
import Model
import YAMLWriting

/// A stored user as a manifest says it, so that a plan finds nothing to do.
struct UserTranslation {
  let rules: StoredRules
  /// The departments and sites that will be declared.
  let declared: [ResourceKind: Set<String>]
  /// What turned out to be wrong once the manifests were read back.
  let leftOut: LeftOut

  /// Nil when no manifest can name the user; `omit` hears what isn't written.
  func written(_ user: StoredUser, omit: (Omission) -> Void) -> WrittenUser? {
    if let omission = leftOut.users[user.extension] {
      omit(omission.named(user))
      return nil
    }
    var written = WrittenUser(user.extension)
    let missing = leftOut.fields[user.extension] ?? [:]
    for field in FieldTable.stored where field != .extension && field != .voicemailPIN {
      guard let value = user[field] else { continue }
      guard let problem = missing[field] ?? problem(with: value, field, of: user) else {
        written[field] = Self.sorted(value)
        continue
      }
      if let obstacle = obstacle(to: field, of: user) {
        omit(Self.omission(user, nil, (problem.reason + obstacle, problem.remedy)))
        return nil
      }
      omit(Self.omission(user, field, problem))
      written.untouched.insert(field)
    }
    if let field = Self.missingName(of: user) {
      let problem = ("there is no \(field.name), which manifests must give", "give them one")
      omit(Self.omission(user, nil, problem))
      return nil
    }
    silenceRequests(&written, user)
    return written
  }

  typealias Problem = (reason: String, remedy: String)

  /// Why a manifest can't say what is stored.
  private func problem(with value: Value, _ field: Field, of user: StoredUser) -> Problem? {
    let remedy = "correct it in the phone system"
    let descriptor = field.descriptor
    if !Self.suits(descriptor.audience, user) {
      return ("\(field.name) makes no sense for kind \(user.kind)", "clear it")
    }
    if let reason = ValueRefusal.reason(value, descriptor.shape) {
      return ("the stored \(field.name) \(reason)", remedy)
    }
    guard let text = value.text else { return nil }
    switch descriptor.shape {
    case .scalar(.timeZone) where !rules.context.timeZones.contains(text):
      return ("this system knows no time zone \(text.quoted)", remedy)
    case .scalar(.department) where declared[.department]?.contains(text) != true:
      return ("there is no department \(text.quoted)", remedy)
    case .scalar(.site) where declared[.site]?.contains(text) != true:
      return ("there is no site \(text.quoted)", remedy)
    default: return nil
    }
  }

  /// What would happen to the field if the manifests said nothing of it.
  private func obstacle(to field: Field, of user: StoredUser) -> String? {
    if field.descriptor.isRequired, Self.suits(field.descriptor.audience, user) {
      return ", and manifests must give one"
    }
    guard Self.suits(field.descriptor.audience, user), !rules.workspace.userOwned.contains(field),
      field == .kind || rules.filledIn(field) != nil
    else { return nil }
    return field == .kind
      ? "" : ", and the defaults in rollcall.yaml would put another value in its place"
  }

  /// In the order in which apply stores them.
  private static func sorted(_ value: Value) -> Value {
    guard case .items(let items) = value else { return value }
    return .items(items.sorted { $0.key < $1.key })
  }

  private static func missingName(of user: StoredUser) -> Field? {
    FieldTable.descriptors.first {
      $0.isRequired && $0.field != .extension && suits($0.audience, user) && user[$0.field] == nil
    }?.field
  }

  private static func suits(_ audience: FieldDescriptor.Audience, _ user: StoredUser) -> Bool {
    audience.includes(kind: user.kind)
  }

  private static func omission(
    _ user: StoredUser, _ field: Field?, _ problem: Problem
  ) -> Omission {
    Omission(
      kind: .user, key: user.extension.text, name: user.name,
      fields: field.map { [$0.name] } ?? [], reason: problem.reason, remedy: problem.remedy)
  }
}

extension UserTranslation {
  /// Requests in the workspace's defaults are for users that there will be, not for those there are.
  private func silenceRequests(_ written: inout WrittenUser, _ user: StoredUser) {
    guard user.isPerson else { return }
    let receipts = rules.receipts[user.id] ?? []
    for (field, request) in WrittenUser.requests(in: rules.workspace.defaults) {
      guard let kind = Self.receipts[field] else { continue }
      if request == "true", field == .welcome {
        guard receipts.contains(where: \.isOwed) else { continue }
      } else if request != "true", receipts.contains(Receipt(kind, request: request)),
        !receipts.contains(where: \.isOwed)
      {
        continue
      }
      written[field] = .boolean(false)
    }
  }

  private static let receipts: [Field: Receipt.Kind] = [
    .reset: .reset, .forcePasswordReset: .resetPassword, .welcome: .welcome,
  ]
}

extension Omission {
  func named(_ user: StoredUser) -> Omission {
    var omission = self
    omission.name = user.name
    return omission
  }
}
