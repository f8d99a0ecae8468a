import Foundation
import TestSupport
import Testing

/// One command for many workspaces at once.
@Suite struct SeveralWorkspacesTests {
  /// So many copies of a workspace with two stored users, each with a change to apply.
  private static func copies(_ count: Int) async throws -> Shell {
    let shell = try await SpoiledWorkspace.copy()
    let copied = try await shell.run(
      """
      for n in $(seq 10 \(9 + count)); do
        mkdir -p c/$n && cp -a rollcall.yaml people .rollcall c/$n
        sed -i "s/Lovelace/Lovelace-$n/" c/$n/people/staff.yaml
      done
      """)
    try #require(copied.exit == 0, "\(copied.output)")
    return shell
  }

  /// So many people to welcome in each, one a second.
  private static func welcoming(_ count: Int) -> String {
    """
    for folder in c/*; do
      sed -i 's/mail: {/mail: {rate: 1, /' $folder/rollcall.yaml
      for n in $(seq \(count)); do
        echo "  - {extension: 200$n, first_name: A, last_name: B, emails: [a$n@acme.example.com],"
        echo "     welcome: true, voicemail_pin: {generate: true}}"
      done >>$folder/people/staff.yaml
    done

    """
  }

  @Test func `forty workspaces read the same in every run`() async throws {
    let shell = try await Self.copies(40)
    let spoiled = try await shell.run(
      "sed -i s/first_name/frist_name/ c/12/people/staff.yaml; rm -r c/30/.rollcall")
    try #require(spoiled.exit == 0)
    for format in ["text", "json"] {
      let command = "rollcall plan --workspace 'c/*' --format \(format) 2>&1"
      let withoutTimes = "grep -v created_at"
      var outputs: Set<String> = []
      for _ in 1...3 {
        outputs.insert(try await shell.run("\(command) | \(withoutTimes)").output)
      }
      #expect(outputs.count == 1)
      #expect(try await shell.run("\(command) >/dev/null").exit == 1)
    }
  }

  @Test func `each block is what the workspace alone would say`() async throws {
    let shell = try await Self.copies(12)
    let difference = try await shell.run(
      """
      for folder in c/*; do echo "==> $folder <=="; rollcall -C $folder plan; echo; done >alone
      rollcall plan --workspace 'c/*' | sed '/^WORKSPACE/,$d' >together; diff alone together
      """)
    #expect(difference.output == "")
    let documents = try await shell.run(
      """
      for folder in c/*; do rollcall -C $folder plan --format json; done >alone
      rollcall plan --workspace 'c/*' --format json --quiet >together
      python3 - <<'END'
      import json
      decoder, text, alone = json.JSONDecoder(), open("alone").read(), []
      while text.strip():
          plan, end = decoder.raw_decode(text)
          alone, text = alone + [plan], text[end:].lstrip()
      together = [entry["plan"] for entry in json.load(open("together"))["workspaces"]]
      for plan in alone + together:
          del plan["created_at"]
      assert len(alone) == 12 and alone == together
      END
      """)
    #expect(documents.exit == 0, "\(documents.output)")
  }

  @Test func `what fails in one workspace stops no other`() async throws {
    let shell = try await Self.copies(20)
    let applied = try await shell.run(
      """
      sed -i s/first_name/frist_name/ c/10/people/staff.yaml
      rm -r c/15/.rollcall && rm c/19/rollcall.yaml && mkdir c/19/rollcall.yaml
      rollcall apply --auto-approve --workspace 'c/*' 2>/dev/null | tail -1; exit 0
      """)
    #expect(applied.output == "20 organizations: 17 done, 3 failed. In all: 17 updated.\n")
    let again = try await shell.run(
      "rollcall apply --auto-approve --workspace 'c/*' 2>&1 | tail -1")
    #expect(again.output == "20 organizations: 17 done, 3 failed.\n")
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal begins no more and ends what runs`(signal: String) async throws {
    let shell = try await Self.copies(12)
    let stopped = try await shell.run(
      Self.welcoming(4) + """
        rollcall apply --auto-approve --workspace 'c/*' >report.txt 2>&1 & run=$!
        until ls c/*/.rollcall/mail/*.eml >/dev/null 2>&1; do :; done
        kill -\(signal) $run; wait $run; status=$?; cat report.txt; exit $status
        """)
    #expect(stopped.exit == 6, "\(stopped.output)")
    #expect(stopped.output.contains("warning: Stopping after what is in hand"))
    #expect(stopped.output.contains(/c\/21 +acme +1 +not begun\n/), "\(stopped.output)")
    let midway = /c\/\d+ +acme +6 +4 created, 1 updated, \d emails? sent, \d emails? not sent\n/
    #expect(stopped.output.contains(midway), "\(stopped.output)")
    let created = try await shell.run(
      "for folder in c/*; do rollcall -C $folder list --format csv | grep -c ^200; done | sort -u")
    #expect(created.output == "0\n4\n")
    let again = try await shell.run(
      "sed -i 's/rate: 1, //' c/*/rollcall.yaml; rollcall apply --auto-approve --workspace 'c/*'")
    #expect(again.exit == 0, "\(again.output)")
    let mails = try await shell.run("for folder in c/*; do ls $folder/.rollcall/mail | wc -l; done")
    #expect(mails.output == String(repeating: "4\n", count: 12))
  }

  @Test func `progress is drawn on a terminal and gives way to the blocks`() async throws {
    let shell = try await Self.copies(2)
    let run = try await shell.run(
      Self.welcoming(2) + """
        script -qec "rollcall apply --auto-approve --workspace 'c/*'" seen >/dev/null
        tr '\\r' '\\n' <seen | grep -q '^Organizations  \\[#.*\\]  [12] of 2' && echo drawn
        tr -d '\\r' <seen | sed 's/.*\\x1b\\[K//' | grep -e '^==>' -e ^WORKSPACE -e 'organizations: '
        """)
    #expect(
      run.output == """
        drawn
        ==> c/10 <==
        ==> c/11 <==
        WORKSPACE  ORGANIZATION  EXIT  OUTCOME
        2 organizations: 2 done. In all: 4 created, 2 updated, 4 emails sent.

        """, "\(run.output)")
  }
}
