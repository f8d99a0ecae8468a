extension BadInput {
  private static let readers = [
    "rollcall plan", "rollcall apply --auto-approve", "rollcall list", "rollcall show 1001",
    "rollcall history",
  ]
  private static let all =
    readers + [
      "rollcall init", "rollcall store check", "rollcall store backup copy.db",
      "rollcall store migrate", "rollcall store unlock",
    ]
  private static let writers = ["rollcall apply --auto-approve --allow create=9999"]
  private static let store = ".rollcall/roster.db"
  private static let newUser =
    "echo '  - {extension: 1003, first_name: A, last_name: B}' >>people/staff.yaml; "

  private static func sql(_ statement: String) -> String { "sqlite3 \(store) \"\(statement)\"" }

  static let stores: [BadInput] = [
    BadInput("no store", "rm \(store)", "roster.db", "rollcall init", "backup", commands: readers),
    BadInput(
      "a store that is a text", "echo hello >\(store)", "roster.db", "not a store", commands: all),
    BadInput(
      "a store that is a long text", "yes hello | head -c 100000 >\(store)", "roster.db",
      "not a store", commands: all),
    BadInput("a store that is an empty file", ": >\(store)", "roster.db", commands: all),
    BadInput("a store that is a folder", "rm \(store); mkdir \(store)", "roster.db", commands: all),
    BadInput("a store that is a pipe", "rm \(store); mkfifo \(store)", "roster.db", commands: all),
    BadInput(
      "a store that is a device", "rm \(store); ln -s /dev/zero \(store)", "roster.db",
      commands: all),
    BadInput(
      "a store cut off", "truncate -s 40000 \(store)", "roster.db", "damaged", commands: readers),
    BadInput(
      "a store with a page of noise",
      "head -c 4096 /dev/zero | tr '\\0' x | dd of=\(store) bs=4096 seek=1 conv=notrunc 2>/dev/null",
      "roster.db", "damaged", commands: readers),
    BadInput(
      "a database of another program", "rm \(store); sqlite3 \(store) 'CREATE TABLE users (name)'",
      "roster.db", commands: all),
    BadInput(
      "a store of a newer version", sql("PRAGMA user_version = 99"), "roster.db", "99",
      "newer rollcall", commands: all),
    BadInput(
      "a store of another organization",
      "sed -i 's/organization: acme/organization: bell/' rollcall.yaml", "roster.db", "acme",
      "bell", commands: all),
    BadInput(
      "a store without a table", sql("DROP TABLE receipts"), "roster.db",
      commands: Array(readers.prefix(2))),
    BadInput(
      "a stored list that is none", sql("UPDATE users SET emails = '{'"), "roster.db", "emails",
      commands: Array(readers.prefix(4))),
    BadInput(
      "a stored role that is none", sql("UPDATE users SET scope = 'king'"), "roster.db", "scope",
      commands: Array(readers.prefix(4))),
    BadInput(
      "a folder for the store that is a file", "rm -r .rollcall; : >.rollcall", ".rollcall",
      commands: all),
    BadInput(
      "a store in a folder that isn't there",
      "sed -i '1i store: sqlite:none/roster.db' rollcall.yaml", "none/roster.db", commands: readers),
    BadInput(
      "a store address without a path", "sed -i '1i store: \"sqlite:\"' rollcall.yaml", "sqlite:",
      commands: all),
    BadInput(
      "a store that may not be read", "chmod 000 \(store)", "roster.db", commands: all,
      isAboutPermission: true),
    BadInput(
      "a store that may not be written", newUser + "chmod 400 \(store)", "roster.db", "read-only",
      commands: writers, isAboutPermission: true),
    BadInput(
      "a store in a folder that may not be written", newUser + "chmod 500 .rollcall", ".rollcall",
      commands: writers, isAboutPermission: true),
    BadInput(
      "a lock in a store that may not be written",
      sql(
        "INSERT INTO lock VALUES (1, 'run', 't', 'grace', 'elsewhere', 1, 1, 'rollcall apply', 1, 2)"
      )
        + "; chmod 400 \(store)", "roster.db", "read-only",
      commands: ["rollcall store unlock --yes"], isAboutPermission: true),
    BadInput(
      "a backup in a folder that may not be written", "mkdir b; chmod 500 b", "b/copy.db",
      "permission denied", commands: ["rollcall store backup b/copy.db"], isAboutPermission: true),
    BadInput(
      "a lock held elsewhere",
      newUser
        + sql(
          "INSERT INTO lock VALUES (1, 'run', 't', 'grace', 'elsewhere', 1, 1, 'rollcall apply', unixepoch(), unixepoch() + 600)"
        ), "grace", "elsewhere", "--lock-timeout", commands: writers, exit: 5),
    BadInput(
      "a store that another program is writing", newUser, "roster.db", "another program",
      commands: [
        """
        mkfifo hold; sqlite3 \(store) <hold & exec 3>hold
        echo 'BEGIN EXCLUSIVE;' >&3; echo '.shell touch held' >&3
        until [ -e held ]; do :; done
        rollcall apply --auto-approve; status=$?; exec 3>&-; wait; rm hold held; exit $status
        """
      ]),
    BadInput(
      "a disk that is full",
      "for n in $(seq 2000 4000); do echo \"  - {extension: $n, first_name: A, last_name: B}\"; done >>people/staff.yaml",
      "roster.db",
      commands: ["trap '' XFSZ; ulimit -f 300; rollcall apply --auto-approve >/dev/null"]),
  ]
}
