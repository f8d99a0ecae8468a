extension BadInput {
  private static let apply = ["rollcall apply --auto-approve"]
  private static let applyPlan = ["rollcall apply plan.json", "rollcall show plan.json"]

  private static func newUser(_ fields: String) -> String {
    "echo '  - {extension: 1003, first_name: A, last_name: B, \(fields)}' >>people/staff.yaml; "
  }
  private static let welcome = newUser("emails: [a@acme.example.com], welcome: true")

  private static func mail(_ keys: String) -> String {
    "sed -i 's|mail: {|mail: {\(keys), |' rollcall.yaml"
  }

  /// Variables, keys, mail folders and saved plans.
  static let surroundings: [BadInput] = [
    BadInput(
      "a PIN variable that isn't set", newUser("voicemail_pin: {env: NOT_SET}"), "NOT_SET", "1003",
      commands: apply),
    BadInput(
      "a PIN that is too simple", newUser("voicemail_pin: {env: PIN}"), "PIN", "1003",
      commands: ["PIN=1111 rollcall apply --auto-approve"]),
    BadInput(
      "a PIN that is a text", newUser("voicemail_pin: {env: PIN}"), "PIN", "1003",
      commands: ["PIN=hello rollcall apply --auto-approve"]),
    BadInput(
      "a link key that is none", welcome + "echo hello >.rollcall/link.key", "link.key",
      commands: apply),
    BadInput(
      "a link key variable that is none", welcome, "ROLLCALL_LINK_KEY",
      commands: ["ROLLCALL_LINK_KEY=hello rollcall apply --auto-approve"]),
    BadInput(
      "a password for the mail server that isn't set",
      welcome + mail("server: smtps://127.0.0.1, username: a, password: {env: NONE}"),
      "mail.password", "NONE isn't set", commands: apply),
    BadInput(
      "a password file that isn't there",
      welcome + mail("server: smtps://127.0.0.1, username: a, password: {file: none}"),
      "mail.password", "/none is no file", commands: apply),
    BadInput(
      "an empty password file",
      "echo >pw;" + welcome
        + mail("server: smtps://127.0.0.1, username: a, password: {file: pw}"),
      "mail.password", "/pw is empty", commands: apply),
    BadInput(
      "a username without a password",
      welcome + mail("server: smtps://127.0.0.1, username: a"),
      "mail.username without mail.password", commands: apply),
    BadInput(
      "an authority that is no certificate",
      "echo hello >ca.pem;" + welcome + mail("server: smtps://127.0.0.1, ca: ca.pem"),
      "mail.ca", "ca.pem holds no PEM certificate", commands: apply),
    BadInput("a plan that is a pipe", "mkfifo plan.json", "plan.json", commands: applyPlan),
    BadInput(
      "a plan that is a device", "ln -s /dev/zero plan.json", "plan.json", commands: applyPlan),
    BadInput("a plan that is a folder", "mkdir plan.json", "plan.json", commands: applyPlan),
    BadInput("a plan that is empty", ": >plan.json", "plan.json", commands: applyPlan),
    BadInput(
      "a plan of 2 GB", "truncate -s 2G plan.json", "plan.json", "large", commands: applyPlan),
    BadInput("a plan of NUL bytes", "truncate -s 1M plan.json", "plan.json", commands: applyPlan),
    BadInput(
      "a plan nested 100,000 deep", "head -c 100000 /dev/zero | tr '\\0' '[' >plan.json",
      "plan.json", commands: applyPlan),
    BadInput(
      "a plan with a key twice",
      "echo '{\"format_version\": \"1.0\", \"format_version\": \"1.0\"}' >plan.json", "plan.json",
      commands: applyPlan),
    BadInput("a plan that is a list", "echo '[]' >plan.json", "plan.json", commands: applyPlan),
    BadInput(
      "a folder to work in that is a file", ": >file", "file", commands: ["rollcall -C file plan"]),
    BadInput(
      "a plan saved over a folder", "mkdir out.json", "out.json",
      commands: ["rollcall plan --out out.json"]),
    BadInput(
      "a plan saved into nowhere", "", "none/out.json",
      commands: ["rollcall plan --out none/out.json"]),
    BadInput(
      "a plan saved to a full device", "", "/dev/full", commands: ["rollcall plan --out /dev/full"]),
    BadInput(
      "a report to a full disk", "", "Standard output",
      commands: [
        "rollcall plan >/dev/full", "rollcall list >/dev/full", "rollcall history >/dev/full",
        "rollcall show 1001 >/dev/full", "rollcall plan --format json >/dev/full",
      ]),
    BadInput("a report to nobody", "", "Standard output", commands: ["rollcall plan >&-"]),
    BadInput(
      "a plan that can't be shown isn't applied", newUser("voicemail_pin: {generate: true}"),
      "Standard output", "Nothing was changed",
      commands: ["rollcall apply --auto-approve >/dev/full"]),
  ]
}
