extension ManifestCase {
  static let organization: [ManifestCase] = [
    ManifestCase(
      "an extension in two files", person,
      "users:\n  - {extension: 1️⃣1001, kind: call_queue, first_name: Queue}\n",
      expect: "duplicate-user: extension 1001 is declared twice"),
    ManifestCase(
      "a login name twice", person + "    login_name: grace@acme.example.com\n",
      """
      users:
        - extension: 1002
          first_name: Grace
          last_name: Hopper
          emails: [grace@acme.example.com]
          login_name: 1️⃣GRACE@acme.example.com
      """,
      expect: "duplicate-login: login name \"grace@acme.example.com\" is given twice"),
    ManifestCase(
      "a login name that is another's default",
      person + "    login_name: 1️⃣1002@acme.example.com\n",
      """
      users:
        - {extension: 1002, first_name: Grace, last_name: Hopper, emails: [g@acme.example.com]}
      """,
      expect:
        "duplicate-login: login name \"1002@acme.example.com\" is that of 1002, "
        + "who has the default"),
    ManifestCase(
      "a department in two files", person, "departments: [1️⃣Sales]\n",
      expect: "duplicate-name: department \"Sales\" is declared twice"),
    ManifestCase(
      "a composed and a decomposed name", person + "profiles: {Jos\u{E9}: {}}\n",
      "profiles: {1️⃣Jose\u{301}: {}}\n",
      expect: "duplicate-name: profile \"Jos\u{E9}\" is declared twice"),
    ManifestCase(
      "a phone number declared twice", person,
      "phone_numbers: [{number: +16175550100}, {number: 1️⃣+1 617 555 0100}]\n",
      expect: "duplicate-number: phone number \"+16175550100\" is written twice"),
    ManifestCase(
      "a direct number of two users", person + "    direct_numbers: [+16175550100]\n",
      """
      users:
        - extension: 1002
          kind: call_queue
          first_name: Queue
          direct_numbers: [+16175550101, 1️⃣+16175550100]
      """,
      expect: "duplicate-number: phone number +16175550100 is routed to 1001, 1002"),
    ManifestCase(
      "a direct number that is routed elsewhere",
      person + "    direct_numbers: [1️⃣+16175550100]\n",
      """
      users: [{extension: 1002, kind: call_queue, first_name: Queue}]
      phone_numbers: [{number: +16175550100, extension: 1002}]
      """,
      expect: "duplicate-number: phone number +16175550100 is routed to 1002 under phone_numbers"),
    ManifestCase(
      "a device of two users", person + "    phones: [{name: desk, mac: 001565abcdef}]\n",
      """
      users:
        - extension: 1002
          kind: call_queue
          first_name: Queue
          phones: [{name: a}, {name: b, mac: 1️⃣"00:15:65:AB:CD:EF"}]
      """,
      expect: "duplicate-device: device 001565abcdef is a phone of 1001, 1002"),
    ManifestCase(
      "agents nobody declares",
      person + "  - {extension: 8000, kind: call_queue, first_name: Q, agents: [1001, 1️⃣1009]}\n",
      expect: "unknown-extension: agents: no manifest declares extension 1009"),
    ManifestCase(
      "agents that are no people",
      person + "  - {extension: 8000, kind: call_queue, first_name: Q, agents: [1️⃣8000]}\n",
      expect: "unknown-extension: agents: extension 8000 is not a person"),
    ManifestCase(
      "a number routed to nobody", person,
      "phone_numbers: [{number: +16175550100, extension: 1️⃣1009}]\n",
      expect: "unknown-extension: phone_numbers: no manifest declares extension 1009"),
    ManifestCase(
      "an undeclared department in defaults", person + "defaults: {department: 1️⃣Slaes}\n",
      expect: "unknown-department: unknown department \"Slaes\""),
    ManifestCase(
      "a person without last name", "users: [{extension: 1️⃣1001, first_name: A, emails: [a@b.cc]}]",
      expect: "missing-key: user 1001 has no last_name"),
    ManifestCase(
      "agents of a person", person + "    agents: 1️⃣[1001]\n",
      expect: "conflicting-keys: agents is for call queues only"),
    ManifestCase(
      "absent with other keys", "users: [{extension: 1001, absent: 1️⃣true, reset: true}]",
      expect: "conflicting-keys: a user with absent: true has other keys too: reset"),
    .user(
      "renumbered from itself", "    was: 1️⃣1001\n",
      expect: "conflicting-keys: was: 1001 is the user's own extension"),
    ManifestCase(
      "two users that were one", person + "    was: 1019\n",
      "users: [{extension: 8000, kind: call_queue, first_name: Q, was: 1️⃣1019}]\n",
      expect: "duplicate-user: two users were 1019"),
    ManifestCase(
      "two users that were one, who is declared", person + "    was: 1019\n",
      "users: [{extension: 8000, kind: call_queue, first_name: Q, was: 1️⃣1019}, "
        + "{extension: 1019, kind: call_queue, first_name: R}]\n",
      expect: "duplicate-user: two users were 1019"),
    ManifestCase(
      "renumbered from one who is absent", person + "    was: 1️⃣1019\n",
      "users: [{extension: 1019, absent: true}]\n",
      expect: "conflicting-keys: was: 1019 is a user with absent: true"),
    ManifestCase(
      "absent with was", "users: [{extension: 1001, absent: 1️⃣true, was: 1019}]",
      expect: "conflicting-keys: a user with absent: true has other keys too: was"),
    .user(
      "a forced reset without link", "    security: {force_password_reset: 1️⃣2026-Q4}\n",
      expect:
        "recovery-missing: 1001 gets no link after this reset and must use \"forgot password\""),
    ManifestCase(
      "a person without email",
      "users: [{extension: 1️⃣1001, first_name: Ada, last_name: Lovelace}]",
      expect: "person-without-email: 1001 is a person without email"),
    ManifestCase(
      "an email of two people", person,
      """
      users:
        - extension: 1002
          first_name: Grace
          last_name: Hopper
          emails: [grace@acme.example.com, 1️⃣ADA@acme.example.com]
      """,
      expect: "shared-email: \"ada@acme.example.com\" is the email of 1001, 1002"),
    ManifestCase(
      "a queue with a person's keys",
      "users: [{extension: 8000, kind: call_queue, first_name: Q, welcome: 1️⃣true}]",
      expect: "system-user-field: welcome is for people; a call_queue doesn't have it"),
  ]
}
