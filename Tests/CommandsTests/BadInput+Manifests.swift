extension BadInput {
  private static let all = ["rollcall validate", "rollcall plan", "rollcall apply --auto-approve"]

  private static func manifest(
    _ name: String, _ setup: String, _ mentions: String..., isAboutPermission: Bool = false
  ) -> BadInput {
    BadInput(
      name, setup, mentions: mentions, commands: all, isAboutPermission: isAboutPermission)
  }

  static let manifests: [BadInput] = [
    manifest("an empty manifest", ": >people/staff.yaml", "people/staff.yaml", "holds nothing"),
    manifest("a manifest of comments", "echo '# later' >people/staff.yaml", "no users"),
    manifest("an empty workspace file", ": >rollcall.yaml", "rollcall.yaml"),
    manifest("no workspace file", "rm rollcall.yaml", "rollcall.yaml", "rollcall init"),
    manifest("no manifest folder", "rm -r people", "people"),
    manifest("an empty manifest folder", "rm people/*", "no users", "manifests:"),
    manifest(
      "a workspace file that is a folder", "rm rollcall.yaml; mkdir rollcall.yaml", "rollcall.yaml"),
    manifest(
      "a workspace file that is a pipe", "rm rollcall.yaml; mkfifo rollcall.yaml", "rollcall.yaml"),
    manifest(
      "a second document cut off", "printf -- '---\\nusers: [' >>people/staff.yaml",
      "people/staff.yaml:"),
    manifest(
      "100,000 open brackets",
      "(printf 'users: '; head -c 100000 /dev/zero | tr '\\0' '[') >people/x.yaml",
      "people/x.yaml:1", "deep"),
    manifest(
      "5,000 levels of indentation",
      "awk 'BEGIN {for (i = 0; i < 5000; i++) {printf \"%*sa:\\n\", i, \"\"}}' >people/x.yaml",
      "people/x.yaml:"),
    manifest(
      "100,000 open braces in the workspace file",
      "(printf 'mail: '; head -c 100000 /dev/zero | tr '\\0' '{') >rollcall.yaml", "rollcall.yaml:1"
    ),
    manifest(
      "a billion laughs",
      "(echo 'a: &a [x,x,x,x,x,x,x,x,x]'; p=a; for n in b c d e f g h i; do echo \"$n: &$n [*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p]\"; p=$n; done) >people/x.yaml",
      "people/x.yaml:"),
    manifest(
      "aliases of one long list",
      "(printf 'departments: &d ['; yes 'x,' | head -9999; echo 'x]'; echo 'users:'; yes '- *d' | head -20000) >people/x.yaml",
      "people/x.yaml:"),
    manifest("an alias of itself", "echo 'users: &a [*a]' >people/x.yaml", "people/x.yaml:1"),
    manifest(
      "a merge of itself", "printf 'users:\\n  - &a {<<: *a, extension: 1003}\\n' >people/x.yaml",
      "people/x.yaml:2"),
    manifest(
      "a text of 10 MB",
      "(printf 'users: [{extension: 1003, last_name: B, first_name: '; head -c 10000000 /dev/zero | tr '\\0' x; echo '}]') >people/x.yaml",
      "people/x.yaml:1"),
    manifest(
      "a key of 10 MB", "(head -c 10000000 /dev/zero | tr '\\0' x; echo ': 1') >people/x.yaml",
      "people/x.yaml:1"),
    manifest("a NUL byte", "printf 'users:\\000\\n' >people/x.yaml", "people/x.yaml:1"),
    manifest(
      "an escaped NUL", "printf 'departments: [\"a\\\\0b\"]\\n' >people/x.yaml", "people/x.yaml:1"),
    manifest(
      "a control character", "printf 'departments: [\"a\\033b\"]\\n' >people/x.yaml",
      "people/x.yaml:1"),
    manifest(
      "bytes that are no UTF-8", "printf 'departments: [\"\\377\"]\\n' >people/x.yaml",
      "people/x.yaml:1"),
    manifest(
      "UTF-16 cut off in a letter", "printf '\\376\\377\\000u\\000' >people/x.yaml", "people/x.yaml"
    ),
    manifest(
      "UTF-16 with half a pair", "printf '\\376\\377\\330\\000\\000:' >people/x.yaml",
      "people/x.yaml"),
    manifest("a folder named as a manifest", "mkdir people/x.yaml", "people/x.yaml"),
    manifest("a pipe named as a manifest", "mkfifo people/x.yaml", "people/x.yaml"),
    manifest("a link to a device", "ln -s /dev/zero people/x.yaml", "people/x.yaml"),
    manifest("a link out of the workspace", "ln -s /etc/passwd people/x.yaml", "people/x.yaml"),
    manifest("a folder linked from elsewhere", "ln -s /etc people/x", "people/x"),
    manifest("a link to nothing", "ln -s nowhere.yaml people/x.yaml", "people/x.yaml"),
    manifest("a link to a folder that is gone", "ln -s ../gone people/x", "people/x"),
    manifest(
      "a relative link out of the workspace", "mkdir ../other; ln -s ../../other people/x",
      "people/x leads outside"),
    manifest("a link to itself", "ln -s x.yaml people/x.yaml", "people/x.yaml"),
    manifest(
      "manifests outside", "sed -i 's|\\[people\\]|[people, ../..]|' rollcall.yaml",
      "../..", "rollcall.yaml"),
    manifest(
      "manifests by an absolute path", "sed -i 's|\\[people\\]|[people, /etc]|' rollcall.yaml",
      "/etc", "rollcall.yaml"),
    manifest(
      "a manifest of more than 64 MiB", "truncate -s 68000000 people/x.yaml", "people/x.yaml", "64"),
    manifest(
      "a workspace file of more than 64 MiB", "truncate -s 68000000 rollcall.yaml", "rollcall.yaml",
      "64"),
    manifest(
      "a manifest that may not be read", "chmod 000 people/staff.yaml", "people/staff.yaml",
      isAboutPermission: true),
    manifest(
      "a folder that may not be read", "mkdir people/secret; chmod 000 people/secret",
      "people/secret", isAboutPermission: true),
    manifest(
      "a workspace file that may not be read", "chmod 000 rollcall.yaml", "rollcall.yaml",
      isAboutPermission: true),
  ]
}
