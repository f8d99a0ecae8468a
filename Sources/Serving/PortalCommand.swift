package import ArgumentParser
import Arguments
import Running
import Terminal

/// The program: words in, pages out.
package struct PortalCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rollcall-portal",
    abstract: "Serves the pages behind the links in Rollcall's mails.",
    discussion: """
      People set up their account there, sign in, change what is theirs, and ask for a link when \
      they forgot their password. One portal serves one workspace, by plain HTTP on this machine: \
      a web server in front of it does TLS for the workspace's portal_url.

      EXAMPLES
        rollcall-portal --chdir /srv/acme
        rollcall-portal --chdir /srv/acme --listen 127.0.0.1:8081 --trust-forwarded
        ROLLCALL_LINK_KEY=… rollcall-portal --store sqlite:/var/lib/acme/roster.db

      SIGTERM and Ctrl-C end it once the requests in hand are answered, within 10 seconds.

      EXIT STATUS
         0  ended by a signal
         1  failed
        64  wrong usage
      """,
    version: Version.text)

  @Option(
    help: ArgumentHelp(
      "Where to listen. Port 0 has the system choose one; it is said at the start.",
      valueName: "host:port"))
  var listen = "127.0.0.1:8080"

  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work in the workspace of this folder.", valueName: "dir"),
    completion: .directory)
  var chdir = "."

  @Option(help: ArgumentHelp("The store, in place of the workspace's.", valueName: "url"))
  var store: String?

  @Flag(
    help: "Take the last entry of X-Forwarded-For for the caller: for a proxy that sets it.")
  var trustForwarded = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "How events on standard error look.")
  var logFormat = LogFormat.text

  package init() {}

  package func run() async throws {
    let session = Session(try options())
    do throws(CommandFailure) {
      let address = try ListenAddress(listen)
      let run = try PortalRun(session, address, trustsForwarded: trustForwarded)
      try await run.serve()
    } catch {
      for message in error.messages { session.console.fail(message) }
      throw ExitCode(error.status.rawValue)
    }
  }

  /// What of the options all programs have in common.
  private func options() throws -> GlobalOptions {
    try GlobalOptions.parse(
      ["--chdir=\(chdir)", "--log-format=\(logFormat.rawValue)"]
        + (store.map { ["--store=\($0)"] } ?? []) + (quiet ? ["--quiet"] : []))
  }

  /// Runs the program as it was called, its name first, and ends it.
  package static func run(_ commandLine: [String]) async -> Never {
    await runProgram(words(of: commandLine))
  }
}
