import Foundation
import TestSupport
import Testing

/// A workspace with two stored users, of which each test gets a copy to spoil.
enum SpoiledWorkspace {
  /// Made once.
  private static let template = Task { () throws -> Shell in
    let shell = try Shell()
    try shell.write(workspace, to: "rollcall.yaml")
    try shell.write(staff, to: "people/staff.yaml")
    let made = try await shell.run("rollcall init && rollcall apply --auto-approve")
    try #require(made.exit == 0, "\(made.output)")
    return shell
  }

  static func copy() async throws -> Shell {
    let shell = try Shell()
    let folder = try await template.value.folder.path
    try #require(try await shell.run("cp -a '\(folder)'/. .").exit == 0)
    return shell
  }

  /// All that the store holds, and the size of what is no store.
  static func state(_ shell: Shell) async throws -> String {
    try await shell.run(
      """
      for file in .rollcall/roster.db*; do
        stat -c '%F %n' $file
        if [ -f $file ]; then stat -c %s $file; sqlite3 -readonly $file .dump; fi
      done; ls .rollcall/mail 2>/dev/null
      """
    ).output
  }

  /// The superuser may read and write anything, so permissions are tried as nobody (65534).
  static func asSomebody(_ command: String) -> String {
    """
    if [ "$(id -u)" = 0 ]; then
      cp "$(command -v rollcall)" rollcall && chown -R 65534:65534 . && chmod 755 rollcall
      PATH="$PWD:$PATH" setpriv --reuid=65534 --regid=65534 --clear-groups \(command)
    else
      \(command)
    fi
    """
  }

  private static let workspace = """
    organization: acme
    company: Acme Harbor Co.
    domain: acme.example.com
    manifests: [people]
    portal_url: https://portal.acme.example.com
    mail: {from: Acme Phones <phones@acme.example.com>}

    """

  private static let staff = """
    users:
      - {extension: 1001, first_name: Ada, last_name: Lovelace, voicemail_pin: {generate: true}}
      - {extension: 1002, first_name: Grace, last_name: Hopper, voicemail_pin: {generate: true}}

    """
}
