extension ManifestCase {
  /// Whom calls reach: agents, targets, forwards in a circle, devices.
  static let calls: [ManifestCase] = [
    ManifestCase(
      "an agent and a number of somebody who is to be removed", person,
      """
      users:
        - {extension: 1002, absent: true}
        - {extension: 8000, kind: call_queue, first_name: Q, agents: [1001, 1️⃣1002]}
      phone_numbers: [{number: +16175550100, extension: 1️⃣1002}]
      """,
      expect: "unknown-extension: agents: extension 1002 is to be removed",
      "unknown-extension: phone_numbers: extension 1002 is to be removed"),
    ManifestCase(
      "an agent under a former extension", person + "    was: 1019\n",
      "users:\n  - {extension: 8000, kind: call_queue, first_name: Q, agents: [1️⃣1019]}\n",
      expect: "unknown-extension: agents: no manifest declares extension 1019"),
    ManifestCase(
      "an agent twice", person,
      "users:\n  - {extension: 8000, kind: call_queue, first_name: Q, agents: [1001, 1️⃣1001]}\n",
      expect: "duplicate-name: agents: \"1001\" stands twice in the list"),
    ManifestCase(
      "agents in defaults", person,
      """
      defaults: {agents: [1001, 1️⃣1009]}
      users:
        - {extension: 8000, kind: call_queue, first_name: Q}
        - {extension: 8001, kind: conference_bridge, first_name: B}
      """,
      expect: "unknown-extension: agents: no manifest declares extension 1009"),
    ManifestCase(
      "a bridge with agents", person,
      "users:\n  - {extension: 8000, kind: conference_bridge, first_name: B, agents: 1️⃣[1001]}\n",
      expect: "conflicting-keys: agents is for call queues only"),
    user(
      "targets that nobody declares",
      """
          answering_rules:
            - time_frame: default
              ring: [1001, 1️⃣1009, "+16175550199", 6175550199, 911]
              forward: {busy: 1️⃣44, no_answer: 5551234, unregistered: null}

      """,
      expect: "unknown-target: answering_rules: no manifest declares extension 1009",
      "unknown-target: answering_rules: no manifest declares extension 44"),
    ManifestCase(
      "three digits where extensions have three", person,
      """
      users:
        - extension: 101
          kind: auto_attendant
          first_name: Menu
          answering_rules: [{time_frame: default, ring: [911, 112, 1️⃣102], forward: {busy: 1001}}]
      """,
      expect: "unknown-target: answering_rules: no manifest declares extension 102"),
    ManifestCase(
      "a target who is to be removed, and one who was renumbered", person + "    was: 1019\n",
      """
      users:
        - {extension: 1002, absent: true}
        - extension: 8000
          kind: call_queue
          first_name: Q
          answering_rules:
            - {time_frame: default, forward: {busy: 1️⃣1019, no_answer: 1️⃣1002}}
      """,
      expect: "unknown-target: answering_rules: no manifest declares extension 1019",
      "unknown-extension: answering_rules: extension 1002 is to be removed"),
    ManifestCase(
      "targets of a rule that is written in another order", person,
      """
      users:
        - extension: 8000
          kind: call_queue
          first_name: Q
          answering_rules:
            - {time_frame: default, ring: [1001]}
            - 1️⃣{time_frame: b, forward: {no_answer: 1009, busy: 1001}}
            - {time_frame: c, forward: {busy: 1001, no_answer: 1️⃣1008}}
      """,
      expect: "unknown-target: answering_rules: no manifest declares extension 1009",
      "unknown-target: answering_rules: no manifest declares extension 1008"),
    ManifestCase(
      "a forward to oneself",
      person + "    answering_rules: [{time_frame: default, forward: {always: 1️⃣1001}}]\n",
      expect: "forward-loop: every call to 1001 goes round: 1001 → 1001, always"),
    ManifestCase(
      "a loop through three users and two files",
      person + "    answering_rules: [{time_frame: default, forward: {always: 1️⃣8000}}]\n",
      """
      users:
        - extension: 8001
          kind: call_queue
          first_name: R
          answering_rules: [{time_frame: default, forward: {busy: +1 617 555 0100}}]
        - extension: 8000
          kind: call_queue
          first_name: Q
          answering_rules: [{time_frame: night, ring: [1001], forward: {always: 8001}}]
      phone_numbers: [{number: +16175550100, extension: 1001}]
      """,
      expect:
        "possible-forward-loop: a call to 1001 in time frame \"night\" can come back: "
        + "1001 → 8000 (always) → 8001 (always in \"night\") → 1001 (busy)"),
    ManifestCase(
      "rules of a profile that lead back",
      """
      departments: [Sales, Dispatch]
      sites: [{name: Boston}]
      profiles:
        desk: {answering_rules: [{time_frame: default, forward: {no_answer: 1001}}]}
      users:
        - extension: 1️⃣1001
          profile: desk
          first_name: Ada
          last_name: Lovelace
          emails: [ada@acme.example.com]
      """,
      expect: "possible-forward-loop: a call to 1001 can come back: 1001 → 1001, no_answer"),
    user(
      "a device twice with one user",
      "    phones: [{name: a, mac: 001565abcdef}, {mac: 1️⃣0015.65ab.cdef, name: b, line: 2}]\n",
      expect: "duplicate-device: device 001565abcdef is more than one phone of 1001"),
    user(
      "addresses of no device",
      "    phones: [{name: a, mac: 1️⃣000000000000}, {name: b, mac: 1️⃣ff-ff-ff-ff-ff-ff}]\n",
      expect: "invalid-value: mac: \"000000000000\" is the MAC address of no device",
      "invalid-value: mac: \"ff-ff-ff-ff-ff-ff\" is the MAC address of no device"),
    user(
      "add_phone beside phones", "    add_phone: 1️⃣true\n    phones: [{name: desk}]\n",
      expect: "conflicting-keys: add_phone: true stands beside phones"),
    user(
      "a phone and a time frame twice",
      """
          phones: [{name: desk}, {name: 1️⃣desk}]
          answering_rules: [{time_frame: default}, {time_frame: 1️⃣default}]

      """,
      expect: "duplicate-name: phone \"desk\" is written twice",
      "duplicate-name: answering rule \"default\" is written twice"),
    ManifestCase(
      "names that differ in case only", person,
      """
      departments: [1️⃣sales]
      shared_contacts: [{name: Jos\u{E9}}, {name: 1️⃣JOSE\u{301}}, {name: 1️⃣Jose\u{301}}]
      """,
      expect: "similar-name: department \"sales\" and \"Sales\" differ in case only",
      "similar-name: shared contact \"JOS\u{C9}\" and \"Jos\u{E9}\" differ in case only",
      "duplicate-name: shared contact \"Jos\u{E9}\" is written twice"),
    ManifestCase(
      "names that differ in spaces only", person,
      "sites: [{name: Boston North}, {name: 1️⃣Boston  North}, {name: 1️⃣boston\u{A0}north}]\n",
      expect:
        "similar-name: site \"Boston  North\" and \"Boston North\" differ in spaces or case only",
      "similar-name: site \"boston\u{A0}north\" and \"Boston North\" differ in spaces or case only"),
  ]
}
