import Fields

/// Who may do what to a user's field, written down from the manual and not from the field table.
enum RoleTable {
  enum Right {
    /// Who may change it, and who may set it for a user whom they create.
    case field(change: Role, create: Role)
    /// Who may ask for what it asks for.
    case request(Role)
    /// Who may remove the user that has it.
    case removal(Role)
    /// Who may renumber the user that has it.
    case renumbering(Role)
    /// Who may set what it stands for, while a user is created.
    case creation(Role)
    /// It is gone once the manifests are read.
    case none
  }

  /// By the field's name.
  static let rights: [String: Right] = [
    "extension": .field(change: .support, create: .siteManager),
    "login_name": .field(change: .support, create: .siteManager),
    "caller_id": .field(change: .support, create: .support),
    "emergency_caller_id": .field(change: .support, create: .support),
    "kind": .field(change: .support, create: .siteManager),
    "first_name": .field(change: .callCenterSupervisor, create: .siteManager),
    "last_name": .field(change: .callCenterSupervisor, create: .siteManager),
    "emails": .field(change: .callCenterSupervisor, create: .siteManager),
    "department": .field(change: .callCenterSupervisor, create: .siteManager),
    "site": .field(change: .officeManager, create: .siteManager),
    "time_zone": .field(change: .callCenterSupervisor, create: .siteManager),
    "scope": .field(change: .officeManager, create: .officeManager),
    "record_calls": .field(change: .callCenterSupervisor, create: .siteManager),
    "directory.announce": .field(change: .callCenterSupervisor, create: .siteManager),
    "directory.list": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail_pin": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.enabled": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.transcription": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.email_notification": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.announce_time": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.announce_caller_id": .field(change: .callCenterSupervisor, create: .siteManager),
    "voicemail.newest_first": .field(change: .callCenterSupervisor, create: .siteManager),
    "phones": .field(change: .callCenterSupervisor, create: .siteManager),
    "answering_rules": .field(change: .callCenterSupervisor, create: .siteManager),
    "direct_numbers": .field(change: .officeManager, create: .officeManager),
    "agents": .field(change: .callCenterSupervisor, create: .siteManager),
    "security.force_password_reset": .request(.callCenterSupervisor),
    "security.send_recovery_email": .request(.callCenterSupervisor),
    "reset": .request(.callCenterSupervisor),
    "reset.delete": .request(.callCenterSupervisor),
    "welcome": .request(.callCenterSupervisor),
    "profile": .none,
    "was": .renumbering(.support),
    "absent": .removal(.support),
    "add_phone": .creation(.siteManager),
  ]
}
