package import Fields
package import Model

/// An action, or a part of one, that can't be carried out as things stand.
package struct Block: Hashable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    case pinRequired = "pin_required"
    case emailRequired = "email_required"
    case emailNotUnique = "email_not_unique"
    case portalURLRequired = "portal_url_required"
    case senderRequired = "sender_required"
    case roleNotAllowed = "role_not_allowed"
    case scopeNotAllowed = "scope_not_allowed"
    case resourceMissing = "resource_missing"
    case agentNotPerson = "agent_not_person"
    case numberTaken = "number_taken"
    case loginTaken = "login_taken"
    case renumberConflict = "renumber_conflict"
    case userMoved = "user_moved"
    case extensionInUse = "extension_in_use"

    /// What a workspace lacks that can't send links, worded to follow a colon.
    package var lack: String {
      switch self {
      case .portalURLRequired: "the workspace has no portal_url"
      case .senderRequired: "the workspace has no mail.from"
      default: rawValue
      }
    }

    /// What to do about it; `rollcall explain` shows it too.
    package var remedy: String {
      switch self {
      case .pinRequired: "Add `voicemail_pin: {generate: true}` or `{env: NAME}` to the user."
      case .emailRequired: "Add an address under `emails:`."
      case .emailNotUnique: "Give each person an address of their own."
      case .portalURLRequired: "Set `portal_url:` in rollcall.yaml; the links in mails need it."
      case .senderRequired: "Set `mail: {from: …}` in rollcall.yaml."
      case .roleNotAllowed: "Ask somebody with that role to apply it."
      case .scopeNotAllowed: "Ask somebody who has that scope to do it."
      case .resourceMissing:
        "Correct the name, or let an office manager create it first; who waits for support comes later."
      case .agentNotPerson: "List people only; let callers reach it by a forward instead."
      case .numberTaken:
        "Declare its user without it, or its entry of `phone_numbers` with `extension: null`."
      case .loginTaken: "Write a `login_name` of its own for the user."
      case .renumberConflict:
        "Remove `was:` if it is done or a mistake; else renumber to a free extension in an apply of its own, names as they were."
      case .userMoved:
        "Say so, if that is right; if somebody new is meant, declare who is stored there, too."
      case .extensionInUse: "Apply again once its user has left the extension."
      }
    }
  }

  package var action: ActionKind
  package var resource: ResourceKind
  package var key: String
  package var name: String
  package var code: Code
  /// A sentence that names the values.
  package var message: String
  package var source: ManifestPlace?

  package init(
    _ action: ActionKind, _ resource: ResourceKind = .user, key: String, name: String, code: Code,
    message: String, source: ManifestPlace?
  ) {
    self.action = action
    self.resource = resource
    self.key = key
    self.name = name
    self.code = code
    self.message = message
    self.source = source
  }
}
