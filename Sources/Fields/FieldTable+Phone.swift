extension FieldTable {
  static let voicemail: [FieldDescriptor] = [
    FieldDescriptor(
      .voicemailPIN, ["voicemail_pin"], .pinSource, audience: .people,
      authority: .callCenterSupervisor, isOwn: true, isClearable: false, isSecret: true,
      title: "Voicemail PIN source",
      help: "Where a PIN comes from while none is set: {env: NAME} or {generate: true}.",
      example: "{generate: true}"),
    flag(.voicemailEnabled, "enabled", "Voicemail", "Whether callers can leave a message."),
    flag(
      .voicemailTranscription, "transcription", "Transcription",
      "Whether messages are also written out as text."),
    FieldDescriptor(
      .voicemailEmailNotification, ["voicemail", "email_notification"],
      .scalar(.choice(["none", "link", "attachment"])), authority: .callCenterSupervisor,
      title: "Email notification", help: "What a mail about a new message carries.",
      example: "attachment"),
    flag(
      .voicemailAnnounceTime, "announce_time", "Announce time",
      "Whether playback says when a message came."),
    flag(
      .voicemailAnnounceCallerID, "announce_caller_id", "Announce caller ID",
      "Whether playback says who called."),
    flag(
      .voicemailNewestFirst, "newest_first", "Newest first",
      "Whether playback starts with the newest message."),
  ]

  static let calls: [FieldDescriptor] = [
    FieldDescriptor(
      .phones, ["phones"], .items(.phone), authority: .callCenterSupervisor, title: "Phones",
      help: "The user's devices, keyed by name. The list is the whole list.",
      example: "[{name: desk, mac: 001565abcdef, model: T46U, line: 1}]"),
    FieldDescriptor(
      .answeringRules, ["answering_rules"], .items(.answeringRule),
      authority: .callCenterSupervisor, title: "Answering rules",
      help: "What happens to a call, keyed by time frame; `default` is always.",
      example: "[{time_frame: default, enabled: true, ring: [1044], ring_seconds: 25}]"),
    FieldDescriptor(
      .directNumbers, ["direct_numbers"], .list(.phoneNumber, maximum: 100),
      authority: .officeManager, title: "Direct numbers",
      help: "Phone numbers routed to this extension.", example: "[+16175550101]"),
    FieldDescriptor(
      .agents, ["agents"], .list(.extension, maximum: 1_000), audience: .callQueues,
      authority: .callCenterSupervisor, title: "Agents",
      help: "The extensions that answer a call queue.", example: "[1001, 1002]"),
  ]

  static let requests: [FieldDescriptor] = [
    FieldDescriptor(
      .forcePasswordReset, ["security", "force_password_reset"], .scalar(.request),
      purpose: .request, audience: .people, authority: .callCenterSupervisor,
      title: "Force a password reset",
      help: "Clears the password once for each new value; true asks once when switched on.",
      example: "2026-Q4"),
    FieldDescriptor(
      .sendRecoveryEmail, ["security", "send_recovery_email"], .scalar(.boolean),
      purpose: .request, audience: .people, authority: .callCenterSupervisor,
      title: "Send a recovery email",
      help: "Whether a forced reset mails a link to set a new password. Default: false.",
      example: "true"),
    FieldDescriptor(
      .reset, ["reset"], .scalar(.request), purpose: .request, audience: .people,
      authority: .callCenterSupervisor, title: "Reset",
      help: "Deletes user data and clears password and PIN, once for each new value.",
      example: "left sales 2026-11-20"),
    FieldDescriptor(
      .resetDelete, ["reset", "delete"],
      .list(.choice(UserData.Kind.allCases.map(\.rawValue)), maximum: 3), purpose: .request,
      audience: .people, authority: .callCenterSupervisor, isClearable: false,
      title: "What a reset deletes", help: "Which user data a reset deletes. Default: all three.",
      example: "[voicemail, greetings]"),
    FieldDescriptor(
      .welcome, ["welcome"], .scalar(.request), purpose: .request, audience: .people,
      authority: .callCenterSupervisor, title: "Welcome",
      help: "true mails once, when the user is created; a text once for each new value.",
      example: "true"),
  ]

  static let controls: [FieldDescriptor] = [
    FieldDescriptor(
      .profile, ["profile"], .scalar(.profile), purpose: .control, authority: .basicUser,
      isClearable: false, isIndividual: true, title: "Profile",
      help: "A profile whose values fill in what the user doesn't say.", example: "desk"),
    FieldDescriptor(
      .was, ["was"], .scalar(.extension), purpose: .control, authority: .support,
      isClearable: false, isIndividual: true, title: "Renumbered from",
      help: "The extension this user had before; renumbering is support's to do.",
      example: "1019"),
    FieldDescriptor(
      .absent, ["absent"], .scalar(.boolean), purpose: .control, authority: .support,
      isClearable: false, isIndividual: true, title: "Absent",
      help: "true asks for the user to be removed, which is support's to do.", example: "true"),
    FieldDescriptor(
      .addPhone, ["add_phone"], .scalar(.boolean), purpose: .control,
      authority: .callCenterSupervisor, isClearable: false, title: "Add a phone",
      help: "true gives a new user one phone, named after the extension.", example: "true"),
  ]

  private static func flag(
    _ field: Field, _ key: String, _ title: String, _ help: String
  ) -> FieldDescriptor {
    FieldDescriptor(
      field, ["voicemail", key], .scalar(.boolean), authority: .callCenterSupervisor,
      title: title, help: help, example: "true")
  }
}
