extension ManifestCase {
  static let structural: [ManifestCase] = [
    ManifestCase(
      "an empty file", "1️⃣", expect: "file-empty: this file holds nothing"),
    ManifestCase(
      "only comments", "# nothing here\n", expect: "no-users: this workspace has no users"),
    ManifestCase(
      "a workspace without users", "departments: [Sales]\n",
      expect: "no-users: this workspace has no users"),
    ManifestCase(
      "an empty list of users", "users: []\n", expect: "no-users: this workspace has no users"),
    ManifestCase(
      "a file that is no mapping", "1️⃣extension,first_name\n",
      expect: "wrong-type: manifest: a text stands where a mapping is wanted"),
    ManifestCase(
      "cut-off YAML", "users:\n  - {extension: 1001,\n1️⃣",
      expect: "yaml-syntax: A value is missing here."),
    ManifestCase(
      "a tag", "users:\n  - extension: 1️⃣!!str 1001\n",
      expect:
        "yaml-tag: Tags such as \"!!str\" aren't supported: the field decides the type. "
        + "Delete the tag, or put quotes around a text that begins with \"!\"."),
    ManifestCase(
      "an unknown section", "1️⃣user: []\n" + person,
      expect: "unknown-key: unknown key \"user\" in a manifest"),
    ManifestCase(
      "users that are a mapping", "users: 1️⃣{extension: 1001}\n",
      expect: "wrong-type: users: a mapping stands where a list is wanted"),
    ManifestCase(
      "a user that is a text", person + "  - 1️⃣1002\n",
      expect: "wrong-type: a user: a text stands where a mapping is wanted"),
    ManifestCase(
      "a user without extension", person + "  - 1️⃣first_name: Grace\n",
      expect: "missing-key: a user without extension"),
    ManifestCase(
      "defaults in two documents", person + "defaults: {site: Boston}\n---\n1️⃣defaults: {}\n",
      expect: "duplicate-key: defaults are written in another document of this file already"),
    ManifestCase(
      "an extension in defaults", person + "defaults: {1️⃣extension: 1001}\n",
      expect: "unknown-key: \"extension\" can't be shared by several users"),
  ]

  static let fields: [ManifestCase] = [
    .user(
      "an unknown key", "    1️⃣frist_name: Ada\n",
      expect: "unknown-key: unknown key \"frist_name\" in a user"),
    .user(
      "a key that is a list", "    ? 1️⃣[a]\n    : b\n",
      expect: "wrong-type: a key must be a text"),
    .user(
      "a key twice", "    1️⃣emails: [lovelace@acme.example.com]\n",
      expect: "duplicate-key: \"emails\" is written twice"),
    .user(
      "a nested key twice", "    directory: {list: true, 1️⃣list: false}\n",
      expect: "duplicate-key: \"list\" is written twice"),
    .user(
      "yes for true", "    record_calls: 1️⃣yes\n",
      expect: "invalid-value: record_calls: \"yes\" is not true or false"),
    .user(
      "a list for a boolean", "    record_calls: 1️⃣[true]\n",
      expect: "wrong-type: record_calls: a list stands where true or false is wanted"),
    .user(
      "a text for a group", "    directory: 1️⃣true\n",
      expect: "wrong-type: directory: a text stands where a mapping is wanted"),
    .user(
      "an unknown choice", "    scope: 1️⃣boss\n",
      expect:
        "invalid-value: scope: \"boss\" is not one of basic_user, call_center_agent, "
        + "call_center_supervisor, site_manager, office_manager"),
    .user(
      "null where it can't be", "    login_name: 1️⃣null\n",
      expect: "not-clearable: login_name can't be cleared"),
    .user(
      "a login of another domain", "    login_name: 1️⃣ada@example.com\n",
      expect:
        "invalid-value: login_name: \"ada@example.com\" doesn't end in @acme.example.com"),
    .user(
      "a bad phone number", "    direct_numbers: [1️⃣+1617555CALL]\n",
      expect: "invalid-value: direct_numbers: \"+1617555CALL\" is not a phone number"),
    .user(
      "an address where a list is wanted", "    direct_numbers: 1️⃣+16175550100\n",
      expect: "wrong-type: direct_numbers: a text stands where a list is wanted"),
    .user(
      "a number twice", "    direct_numbers: [+16175550100, 1️⃣+1 617 555 0100]\n",
      expect: "duplicate-name: direct_numbers: \"+16175550100\" stands twice in the list"),
    .user(
      "an unknown time zone", "    time_zone: 1️⃣America/New_Yrok\n",
      expect: "unknown-time-zone: unknown time zone \"America/New_Yrok\""),
    .user(
      "an undeclared department", "    department: 1️⃣Slaes\n",
      expect: "unknown-department: unknown department \"Slaes\""),
    .user(
      "an undeclared site", "    site: 1️⃣'Bostn'\n",
      expect: "unknown-site: unknown site \"Bostn\""),
    .user(
      "an unknown profile", "    profile: 1️⃣desk\n",
      expect: "unknown-profile: unknown profile \"desk\""),
    .user(
      "escaped control characters",
      "    department: 1️⃣\"S\\ea\"\n    1️⃣\"k\\0\": 1\n    record_calls: 1️⃣yes\n",
      expect:
        "invalid-value: department: \"S\\u{1B}a\" has a line break or another control character",
      "unknown-key: unknown key \"k\\u{0}\" in a user",
      "invalid-value: record_calls: \"yes\" is not true or false"),
    .user(
      "a PIN", "    voicemail_pin: 1️⃣4826\n",
      expect: "wrong-type: voicemail_pin: a PIN must not stand in a manifest"),
    .user(
      "a PIN behind env", "    voicemail_pin: {env: 1️⃣4826}\n",
      expect: "invalid-value: voicemail_pin: the value of \"env\" is refused"),
    .user(
      "a PIN behind another key", "    voicemail_pin: {1️⃣pin: 4826}\n",
      expect: "unknown-key: voicemail_pin: unknown key"),
    .user(
      "two sources of a PIN", "    voicemail_pin: 1️⃣{env: PIN, generate: true}\n",
      expect: "wrong-type: voicemail_pin: exactly one key must stand here"),
    .user(
      "a phone without name", "    phones: [1️⃣{line: 1}]\n",
      expect: "missing-key: a phone without name"),
    .user(
      "a phone twice", "    phones: [{name: desk}, {name: 1️⃣desk}]\n",
      expect: "duplicate-name: phone \"desk\" is written twice"),
    .user(
      "a phone twice, once wrong", "    phones: [{name: desk, mac: 1️⃣zz}, {name: 1️⃣desk}]\n",
      expect: "invalid-value: mac: \"zz\" is not a MAC address",
      "duplicate-name: phone \"desk\" is written twice"),
    .user(
      "a line that is no number", "    phones: [{name: desk, line: 1️⃣0x1}]\n",
      expect: "invalid-value: line: \"0x1\" is not a whole number from 1 to 99"),
    .user(
      "an unknown key of a rule",
      "    answering_rules: [{time_frame: default, forward: {1️⃣bsy: 1001}}]\n",
      expect: "unknown-key: unknown key \"bsy\" in an answering rule"),
    .user(
      "what a reset can't delete", "    reset: {request: a, delete: [1️⃣mail]}\n",
      expect:
        "invalid-value: reset.delete: \"mail\" is not one of voicemail, greetings, music_on_hold"),
  ]
}
