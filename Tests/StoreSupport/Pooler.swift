import Foundation
package import PostgresConnection
import Testing

/// A PgBouncer in transaction mode before a server: a client's next transaction may be in another
/// session than its last.
package final class Pooler: Sendable {
  /// Before the server that tests share.
  package static let shared = Result { try Pooler(DatabasePool.shared.get().server) }

  private let folder: String
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  private init(_ server: PostgresServer) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/pgbouncer") else {
      throw ServerMissing(
        words: "/usr/sbin/pgbouncer is missing: run scripts/install-dependencies --tests")
    }
    folder = server.folder
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Scripts/serve_pgbouncer.sh").path
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [script, folder, String(server.port), DatabasePool.owner]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.read(upToCount: 5)
    guard answer == Data("done\n".utf8) else {
      throw ServerMissing(words: "PgBouncer didn't start")
    }
  }

  deinit { try? input.fileHandleForWriting.close() }

  package func address(_ database: TestDatabase) throws -> PostgresAddress {
    try PostgresAddress(
      "postgres://\(DatabasePool.owner)@/\(database.name)?host=\(folder)&port=6543")
  }
}
