import Foundation
package import GRDB

/// A connection with the settings that every one must have.
package enum Connection {
  /// `busyTimeout` is in seconds.
  package static func open(
    _ path: String, mayWrite: Bool, busyTimeout: Double
  ) throws -> DatabaseQueue {
    var configuration = configuration(busyTimeout)
    configuration.prepareDatabase { database in
      try database.execute(sql: protections)
      guard mayWrite else { return }
      try database.execute(sql: durability)
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      guard journal == "delete" else { throw WrongJournal(mode: journal ?? "unknown") }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Throws what is in the way of reading without writing, as the journal of a killed program is.
  ///
  /// A connection that can't write leaves it alone. It can't see all the rules of tables either.
  package static func checkReadable(_ path: String, busyTimeout: Double) throws {
    var configuration = configuration(busyTimeout)
    configuration.readonly = true
    configuration.prepareDatabase { database in try database.execute(sql: protections) }
    try DatabaseQueue(path: path, configuration: configuration).read { database in
      _ = try Int.fetchOne(database, sql: "PRAGMA schema_version")
    }
  }

  private static func configuration(_ busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.busyMode = .timeout(busyTimeout)
    return configuration
  }

  /// The file didn't take the rollback journal.
  package struct WrongJournal: Error {
    package let mode: String
  }

  /// The file may have been made to harm: its schema gets no powers, its cells are checked.
  private static let protections = """
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA temp_store = MEMORY;
    """

  /// The folder is synchronized too (`EXTRA`): a commit stays when the power goes.
  ///
  /// The cache is for large commits: what doesn't fit is written twice.
  private static let durability = """
    PRAGMA synchronous = EXTRA;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -131072;
    """
}
