import Care
import Files
import Foundation
import PostgresCare
import PostgresConnection
import Storage
import TestSupport
import Testing

/// How PostgreSQL's tools are called, with scripts in their place.
@Suite struct PostgresDumpTests {
  private let folder: TestFolder
  private let copy: String
  private static let address = "postgresql://ada@db.example.com/phones?sslmode=verify-full"

  init() throws {
    folder = try TestFolder()
    copy = folder.path("copy.dump")
    try put(
      "pg_dump",
      """
      printf '%s\\n' "$@" >"$SEEN"; env >"$SEEN.env"
      for word; do case "$word" in --file=*) echo PGDMP >"${word#--file=}";; esac; done
      """)
    try put("pg_restore", "echo '215; 1259 16386 TABLE DATA rollcall users ada'")
  }

  @Test func `the password is in the environment, and nowhere else`() throws {
    let backup = try dump().copy(to: copy)
    #expect(backup.draft.path == copy && backup.users == nil)
    #expect(
      try text("seen") == """
        --format=custom
        --schema=rollcall
        --no-password
        --file=\(copy)
        --dbname=\(Self.address)

        """)
    let seen = try text("seen.env").split(separator: "\n")
    #expect(seen.contains("PGPASSWORD=secret"))
    #expect(!seen.contains { $0.hasPrefix("ROLLCALL_") })
    #expect(try text("copy.dump") == "PGDMP\n")
    #expect(try FileStatus(of: copy)?.mode == 0o600)
  }

  @Test(
    arguments: [
      "postgres://ada:secret@db/phones", "postgresql://ada:secret@/phones?host=/run",
      "postgres://db/phones?user=ada&password=secret",
      "postgres://db/phones?PASSWORD=secret", "postgres://db/phones?p%61ssword=secret",
    ])
  func `a password in the address is refused and not repeated`(address: String) throws {
    let error = #expect(throws: StoreError.self) {
      try PostgresDump(PostgresAddress(address), environment: [:])
    }
    guard case .refused(let reason) = error else { throw StoreError.lockLost }
    #expect(!reason.contains("secret") && reason.contains("PGPASSWORD"))
  }

  @Test(
    arguments: [
      "postgres://db:5432/phones", "postgres://[::1]:5432/phones",
      "postgresql:///phones?host=/var/run/postgresql",
    ])
  func `an address without a password passes`(address: String) throws {
    _ = try PostgresDump(PostgresAddress(address), environment: [:])
  }

  @Test(
    arguments: [
      (
        "pg_dump", "echo 'pg_dump: error: no such host' >&2; exit 1", "pg_dump: error: no such host"
      ),
      ("pg_dump", "echo a >&2; echo b >&2; exit 1", "a; b"), ("pg_dump", "exit 3", "status 3"),
      ("pg_dump", "kill -9 $$", "status 9"),
      ("pg_restore", "echo 'not an archive' >&2; exit 1", "not an archive"),
      ("pg_restore", "echo '1; TABLE DATA other users'", "holds no table"),
    ])
  func `what the tool says is passed on, and nothing is left`(
    tool: String, script: String, words: String
  ) throws {
    try put(tool, script)
    #expect(try failure().contains(words))
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test(arguments: ["pg_dump", "pg_restore"])
  func `a tool that isn't installed is named`(tool: String) throws {
    try FileManager.default.removeItem(atPath: folder.path("bin/\(tool)"))
    #expect(try failure().contains("there is no \(tool) in PATH"))
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  private func failure() throws -> String {
    do {
      _ = try dump().copy(to: copy)
      return ""
    } catch StoreError.unusable(let place, let reason) {
      #expect(place == Self.address)
      return reason
    }
  }

  private func dump() throws -> PostgresDump {
    try PostgresDump(
      PostgresAddress(Self.address),
      environment: [
        "PATH": folder.path("bin"),
        "SEEN": folder.path("seen"), "PGPASSWORD": "secret", "ROLLCALL_TOKEN": "token",
        "ROLLCALL_LINK_KEY": "key",
      ])
  }

  private func put(_ name: String, _ script: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("bin"), withIntermediateDirectories: true)
    let path = folder.path("bin/\(name)")
    try "#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n".write(
      toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }
}
