extension ItemTable {
  package static let phone = ItemTable(
    name: "phone",
    fields: [
      name("The phone's name, unique among the user's phones.", isPersonal: true, example: "desk"),
      ItemField(
        "mac", shape: .scalar(.macAddress), help: "The device's MAC address.",
        example: "001565abcdef"),
      ItemField(
        "model", shape: .scalar(.text(1...64)), help: "The device's model.", example: "T46U"),
      ItemField(
        "line", shape: .scalar(.integer(1...99)), help: "The line key on the device.",
        example: "1"),
    ])

  package static let answeringRule = ItemTable(
    name: "answering rule",
    fields: [
      ItemField(
        "time_frame", shape: .scalar(.text(1...64)), isRequired: true,
        help: "When the rule holds; `default` is always.", example: "default"),
      ItemField(
        "enabled", shape: .scalar(.boolean), help: "Whether the rule is in force.",
        example: "true"),
      ItemField(
        "ring", shape: .list(.target, maximum: 20), help: "Who rings, in order.",
        example: "[1044, +16175550199]"),
      forward("always", "Where every call goes."),
      forward("busy", "Where a call goes while the user is talking."),
      forward("no_answer", "Where a call goes that nobody answers."),
      forward("unregistered", "Where a call goes while no phone is connected."),
      ItemField(
        "do_not_disturb", shape: .scalar(.boolean), help: "Whether no phone rings at all.",
        example: "false"),
      ItemField(
        "ring_seconds", shape: .scalar(.integer(1...600)),
        help: "How long phones ring before no_answer.", example: "25"),
    ])

  package static let department = ItemTable(
    name: "department", fields: [name("The department's name.", example: "Sales")])

  package static let site = ItemTable(
    name: "site",
    fields: [
      name("The site's name.", example: "Boston"),
      ItemField(
        "time_zone", shape: .scalar(.timeZone), help: "The site's IANA time zone.",
        example: "America/New_York"),
    ])

  package static let sharedContact = ItemTable(
    name: "shared contact",
    fields: [
      name("The contact's name.", isPersonal: true, example: "Harbor Master"),
      ItemField(
        "company", shape: .scalar(.text(1...64)), isPersonal: true, help: "The contact's company.",
        example: "Port Authority"),
      ItemField(
        "emails", shape: .list(.email, maximum: 10), help: "The contact's addresses.",
        example: "[master@port.example.com]"),
      contactNumber("work"), contactNumber("mobile"), contactNumber("home"), contactNumber("fax"),
      contactNumber("other"),
    ])

  package static let phoneNumber = ItemTable(
    name: "phone number",
    fields: [
      ItemField(
        "number", shape: .scalar(.phoneNumber), isRequired: true, help: "The phone number.",
        example: "+16175550101"),
      ItemField(
        "extension", shape: .scalar(.extension), help: "The user that calls to it reach.",
        example: "1001"),
    ])

  /// The table of a resource that isn't a user.
  package static func table(of kind: ResourceKind) -> ItemTable? {
    switch kind {
    case .department: department
    case .site: site
    case .phoneNumber: phoneNumber
    case .sharedContact: sharedContact
    case .user: nil
    }
  }

  private static func name(
    _ help: String, isPersonal: Bool = false, example: String
  ) -> ItemField {
    ItemField(
      "name", shape: .scalar(.text(1...64)), isRequired: true, isPersonal: isPersonal, help: help,
      example: example)
  }

  private static func forward(_ key: String, _ help: String) -> ItemField {
    ItemField("forward", key, shape: .scalar(.target), help: help, example: "8000")
  }

  private static func contactNumber(_ kind: String) -> ItemField {
    ItemField(
      "phones", kind, shape: .scalar(.phoneNumber), help: "The \(kind) phone number.",
      example: "+16175550100")
  }
}
