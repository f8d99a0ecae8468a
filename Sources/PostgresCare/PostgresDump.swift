package import Care
import Files
import Foundation
package import PostgresConnection
package import Storage

/// Copies a store in PostgreSQL by PostgreSQL's own tool, `pg_dump`.
///
/// A password never stands among the arguments, where every user of the machine could read it: it
/// comes from `PGPASSWORD`, `PGPASSFILE` or `~/.pgpass`, or isn't needed.
package struct PostgresDump: Sendable {
  private let address: PostgresAddress
  private let schema: String
  private let environment: [String: String]

  /// Throws `.refused` when a password stands in the address.
  package init(
    _ address: PostgresAddress, schema: String = "rollcall", environment: [String: String]
  ) throws(StoreError) {
    guard !address.holdsSecret else {
      throw .refused(
        reason: "A password stands in the store's address, and pg_dump would show it to everybody "
          + "on this machine. Take it out, and set PGPASSWORD or write ~/.pgpass.")
    }
    self.address = address
    self.schema = schema
    // What is secret of ours is no business of another program's.
    self.environment = environment.filter { !$0.key.hasPrefix("ROLLCALL_") }
  }

  /// Makes a new file at `path` for `pg_restore`, in the custom format, and looks at what it holds.
  package func copy(to path: String) throws(StoreError) -> StoreBackup {
    let draft: Draft
    do {
      draft = try Draft(at: path)
    } catch {
      throw .unusable(place: path, reason: "can't be created: \(error.words)")
    }
    do {
      try fill(path)
    } catch {
      draft.discard()
      throw error
    }
    return StoreBackup(draft: draft)
  }

  private func fill(_ path: String) throws(StoreError) {
    _ = try run(
      "pg_dump",
      [
        "--format=custom", "--schema=\(schema)", "--no-password", "--file=\(path)",
        "--dbname=\(address.text)",
      ])
    let contents = try run("pg_restore", ["--list", path])
    guard contents.contains(" TABLE DATA \(schema) ") else {
      throw .unusable(place: address.shown, reason: "can't be copied: the copy holds no table")
    }
  }

  /// What the tool writes to standard output; its own words when it fails.
  private func run(_ name: String, _ arguments: [String]) throws(StoreError) -> String {
    guard let tool = Tool(name, environment) else {
      throw .unusable(
        place: address.shown,
        reason:
          "can't be copied: there is no \(name) in PATH; install PostgreSQL's client programs, "
          + "as postgresql-client")
    }
    let result: Tool.Result
    do {
      result = try tool.run(arguments)
    } catch {
      throw .unusable(
        place: address.shown, reason: "can't be copied: \(name) can't be started: \(error)")
    }
    guard result.status == 0 else {
      throw .unusable(
        place: address.shown, reason: "can't be copied: \(Self.words(result, of: name))")
    }
    return result.output
  }

  /// In one line, and no more than a screen of it.
  private static func words(_ result: Tool.Result, of name: String) -> String {
    let lines = result.output.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard !lines.isEmpty else { return "\(name) ended with status \(result.status)" }
    return String(lines.joined(separator: "; ").prefix(2_000))
  }
}
