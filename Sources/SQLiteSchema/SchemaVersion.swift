package import GRDB

/// What a SQLite file says of itself: whether it is a store, and of which version.
package struct SchemaVersion: Hashable {
  /// "ROLL": tells a store from any other SQLite file.
  package static let application: Int32 = 0x524F_4C4C

  private let application: Int32
  package let number: Int

  init(number: Int) {
    application = Self.application
    self.number = number
  }

  package init(_ database: Database) throws {
    application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    number = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  package var isStore: Bool { application == Self.application && number > 0 }

  func write(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(application);
        PRAGMA user_version = \(number);
        """)
  }
}
