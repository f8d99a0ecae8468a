import Foundation
package import PostgresConnection
import Synchronization
import Testing

/// A PostgreSQL of the tests' own in a temporary folder, gone with the value or the process.
package final class PostgresServer: Sendable {
  /// Where the programs are: `ROLLCALL_TEST_POSTGRES_BIN`, else the newest of Debian's.
  package static func binaries() throws -> String {
    if let folder = ProcessInfo.processInfo.environment["ROLLCALL_TEST_POSTGRES_BIN"] {
      return folder
    }
    let versions = try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
    let newest = (versions ?? []).compactMap { Int($0) }.max()
    return "/usr/lib/postgresql/\(newest ?? 0)/bin"
  }

  /// Its socket is there, and only on that does it listen unless the settings say otherwise.
  package let folder: String
  package let port: Int
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let turn = Mutex<Void>(())

  /// Settings as in `postgresql.conf`; it starts at once.
  ///
  /// With a certificate it listens on this machine too, lets nobody in there without TLS, and asks
  /// for passwords.
  package init(
    port: Int = 5_432, certificate: String? = nil, _ settings: [String] = PostgresServer.quick
  ) throws {
    let binaries = try Self.binaries()
    for program in ["initdb", "pg_ctl", "postgres"] {
      guard FileManager.default.isExecutableFile(atPath: "\(binaries)/\(program)") else {
        throw ServerMissing(
          words: "\(binaries)/\(program) is missing: run scripts/install-dependencies --tests")
      }
    }
    self.port = port
    folder = NSTemporaryDirectory() + "rollcall-pg-\(UUID().uuidString.prefix(8))"
    // Its owner, another user where the tests run as root, must get there.
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/serve_postgres.sh").path
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [script, binaries, folder, String(port), certificate ?? ""] + settings
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try expectDone("making a cluster")
    try start()
  }

  deinit { try? input.fileHandleForWriting.close() }

  /// No crash matters to it.
  package static let quick = [
    "listen_addresses = ''", "fsync = off", "synchronous_commit = off", "full_page_writes = off",
    "max_connections = 2000", "shared_buffers = 64MB", "autovacuum = off",
  ]

  package func start() throws { try carryOut("start") }

  /// As after a crash: nobody gets an answer, and what was committed must be recovered.
  package func stopAtOnce() throws { try carryOut("stop") }

  package func address(
    _ database: String = "postgres", user: String = "postgres"
  ) throws -> PostgresAddress {
    try PostgresAddress("postgres://\(user)@/\(database)?host=\(folder)&port=\(port)")
  }

  private func carryOut(_ command: String) throws {
    try turn.withLock { _ in
      try input.fileHandleForWriting.write(contentsOf: Data("\(command)\n".utf8))
      try expectDone(command)
    }
  }

  private func expectDone(_ action: String) throws {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      guard !byte.isEmpty else { break }
      line += byte
    }
    let answer = String(decoding: line, as: UTF8.self)
    guard answer == "done" else { throw ServerMissing(words: "\(action): \(answer)") }
  }
}
