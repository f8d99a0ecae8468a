import Foundation
import TestSupport
import Testing

/// Secrets that can be told apart from everything else, looked for wherever the program writes.
@Suite struct CanaryTests {
  private static let pin = "90817263"
  private static let key = String(repeating: "c0ffee42", count: 8)

  @Test func `no secret is found outside the mail itself`() async throws {
    var shell = try await SpoiledWorkspace.copy()
    shell.variables = ["CANARY": Self.pin, "ROLLCALL_LINK_KEY": Self.key]
    let user = "{extension: 1003, first_name: A, last_name: B, emails: [a@acme.example.com]"
    let run = try await shell.run(
      """
      echo '  - \(user), welcome: true, voicemail_pin: {env: CANARY}}' >>people/staff.yaml
      rollcall --verbose plan --out plan.json && rollcall --verbose apply plan.json &&
      rollcall show plan.json && rollcall show 1003 && rollcall show 1003 --format json &&
      rollcall list --format csv && rollcall export --format csv && rollcall export --format json &&
      printf 'extension,first name,last name,pin\\n1,A,B,\(Self.pin)\\n2002,A,B,\(Self.pin)\\n' |
        { ! rollcall store load - --store sqlite:wrong.db --verbose 2>&1; } &&
      printf 'extension,first name,last name,pin\\n2002,A,B,\(Self.pin)\\n' |
        rollcall store load - --store sqlite:loaded.db --verbose 2>&1 &&
      rollcall --store sqlite:loaded.db export --format csv && rollcall history --format json &&
      rollcall plan --format json --verbose &&
      rollcall store check --format json && rollcall store backup copy.db && rollcall store unlock
      """)
    #expect(run.exit == 0, "\(run.output)")
    try Data(run.output.utf8).write(to: URL(filePath: shell.folder.path("output.txt")))
    let token = try await token(shell)
    for secret in [Self.pin, Self.key, token] {
      for form in Self.forms(of: secret) {
        let found = try await shell.run("grep -rlaF --exclude-dir=mail -e '\(form)' .")
        #expect(found.output.isEmpty, "\(form) is in \(found.output)")
      }
    }
    #expect(try await shell.run("find . -name '*-journal' -o -name '*.tmp'").output.isEmpty)
  }

  @Test func `a PIN of a CSV is found nowhere`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    let head = "extension,first name,last name,email,pin,password,department"
    let row = "2001,Ada,Lovelace,a@acme.example.com,\(Self.pin),\(Self.pin)x"
    let run = try await shell.run(
      """
      printf '%s\\n' '\(head)' '\(row),Sales' >/tmp/$$.csv
      rollcall --verbose import /tmp/$$.csv --out found && rollcall import - --out more </tmp/$$.csv
      for bad in ',Sales,' ',,x' ',"Sa"les' ',"Sales' ''; do
        printf '%s\\n' '\(head)' "\(row)$bad" >/tmp/$$.csv
        for format in text json github; do
          rollcall --verbose import /tmp/$$.csv --out bad --format $format && echo "$bad was taken"
        done
      done
      printf '%s\\n' '\(row)' >/tmp/$$.csv; rollcall import /tmp/$$.csv --out bad
      printf '%s\\n' 'ext,first,last,voicemail' '2001,A,B,\(Self.pin)' >/tmp/$$.csv
      rollcall import /tmp/$$.csv --out bad && echo 'Voicemail was taken'
      printf '%s\\n' 'ext,first,last,pin,department,site' '2001,A,B,Jr,\(Self.pin),x' >/tmp/$$.csv
      rollcall import /tmp/$$.csv --out bad && echo 'Jr was taken'
      rm /tmp/$$.csv; ls -A found more bad
      """)
    #expect(run.output.contains("voicemail PIN"))
    #expect(!run.output.contains("was taken"), "\(run.output)")
    #expect(!run.output.contains(Self.pin), "\(run.output)")
    let found = try await shell.run("grep -rlaF -e '\(Self.pin)' .")
    #expect(found.output.isEmpty, "\(found.output)")
  }

  /// The end of the link in the mail, its soft line breaks undone.
  private func token(_ shell: Shell) async throws -> String {
    let mail = try await shell.run("cat .rollcall/mail/*.eml").output.replacing("=\n", with: "")
    let link = try #require(mail.firstMatch(of: /\/setup\/([A-Za-z0-9_-]{43})/))
    return String(link.1)
  }

  private static func forms(of secret: String) -> [String] {
    let hexadecimal = secret.utf8.map { String($0, radix: 16) }.joined()
    return [secret, Data(secret.utf8).base64EncodedString(), hexadecimal]
  }
}
