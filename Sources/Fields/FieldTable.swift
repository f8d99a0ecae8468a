/// The one list of a user's fields: decoding, comparing, permissions, schemas and help read it.
///
/// Each rule says what a value may be, and who may change it.
package enum FieldTable {
  /// In the order of `Field.allCases`; a test holds the two together.
  package static let descriptors: [FieldDescriptor] =
    identity + profile + voicemail + calls + requests + controls

  /// By `Field.rawValue`; asked for far more often than the rest.
  static let purposes: [FieldDescriptor.Purpose] = descriptors.map(\.purpose)

  /// The fields whose values a stored user has.
  package static let stored: [Field] =
    descriptors.filter { $0.purpose == .stored }.map(\.field)

  /// Those that fit in a cell of a table; keyed lists and secrets don't.
  package static let tabular: [Field] = stored.filter { field in
    switch field.descriptor.shape {
    case .scalar, .list: true
    case .items, .pinSource: false
    }
  }

  package static func field(named name: String) -> Field? {
    descriptors.first { $0.name == name }?.field
  }

  private static let identity: [FieldDescriptor] = [
    FieldDescriptor(
      .extension, ["extension"], .scalar(.extension), authority: .support,
      creationAuthority: .siteManager, isClearable: false, isRequired: true, isIndividual: true,
      title: "Extension",
      help: "The user's number inside the organization and their identity, 2 to 16 digits.",
      example: "1044"),
    FieldDescriptor(
      .loginName, ["login_name"], .scalar(.loginName), authority: .support,
      creationAuthority: .siteManager, isClearable: false, isIndividual: true, title: "Login name",
      help: "Opens the portal and the phone apps. Set at creation; default: extension@domain.",
      example: "1044@acme.example.com"),
    FieldDescriptor(
      .callerID, ["caller_id"], .scalar(.phoneNumber), authority: .support, title: "Caller ID",
      help: "The phone number shown on outgoing calls. Only support changes it.",
      example: "+16175550100"),
    FieldDescriptor(
      .emergencyCallerID, ["emergency_caller_id"], .scalar(.phoneNumber), authority: .support,
      title: "Emergency caller ID",
      help: "The phone number shown to emergency services. Only support changes it.",
      example: "+16175550100"),
    FieldDescriptor(
      .kind, ["kind"],
      .scalar(.choice(["person", "conference_bridge", "auto_attendant", "call_queue"])),
      authority: .support, creationAuthority: .siteManager, isClearable: false, title: "Kind",
      help: "What answers: a person (default) or a system user. Set at creation.",
      example: "call_queue"),
  ]

  private static let profile: [FieldDescriptor] = [
    FieldDescriptor(
      .firstName, ["first_name"], .scalar(.text(1...64)), authority: .callCenterSupervisor,
      isOwn: true, isClearable: false, isRequired: true, isPersonal: true, title: "First name",
      help: "A person's first name, or the name of a system user.", example: "Ada"),
    FieldDescriptor(
      .lastName, ["last_name"], .scalar(.text(1...64)), audience: .people,
      authority: .callCenterSupervisor, isOwn: true, isClearable: false, isRequired: true,
      isPersonal: true, title: "Last name",
      help: "A person's last name.", example: "Lovelace"),
    FieldDescriptor(
      .emails, ["emails"], .list(.email, maximum: 10), authority: .callCenterSupervisor,
      isOwn: true, title: "Emails",
      help: "Addresses; the first is the primary one and gets the links.",
      example: "[ada@acme.example.com]"),
    FieldDescriptor(
      .department, ["department"], .scalar(.department), authority: .callCenterSupervisor,
      title: "Department", help: "A department declared under `departments:`.", example: "Sales"),
    FieldDescriptor(
      .site, ["site"], .scalar(.site), authority: .officeManager, creationAuthority: .siteManager,
      title: "Site", help: "A site declared under `sites:`.", example: "Boston"),
    FieldDescriptor(
      .timeZone, ["time_zone"], .scalar(.timeZone), authority: .callCenterSupervisor, isOwn: true,
      title: "Time zone", help: "An IANA time zone.", example: "America/New_York"),
    FieldDescriptor(
      .scope, ["scope"],
      .scalar(
        .choice([
          "basic_user", "call_center_agent", "call_center_supervisor", "site_manager",
          "office_manager",
        ])), authority: .officeManager, title: "Scope",
      help: "The permission level in the portal. Nobody grants more than they have.",
      example: "basic_user"),
    FieldDescriptor(
      .recordCalls, ["record_calls"], .scalar(.boolean), authority: .callCenterSupervisor,
      title: "Record calls", help: "Whether the user's calls are recorded.", example: "false"),
    FieldDescriptor(
      .directoryAnnounce, ["directory", "announce"], .scalar(.boolean),
      authority: .callCenterSupervisor, isOwn: true, title: "Audio directory",
      help: "Whether callers find the user in the audio directory.", example: "true"),
    FieldDescriptor(
      .directoryList, ["directory", "list"], .scalar(.boolean), authority: .callCenterSupervisor,
      isOwn: true, title: "Printed directory",
      help: "Whether the user stands in the printed list.", example: "true"),
  ]
}
