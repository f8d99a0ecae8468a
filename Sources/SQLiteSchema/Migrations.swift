import Foundation
package import GRDB
import Storage

/// The steps from one version of the schema to the next.
package struct Migrations: Sendable {
  /// All that this program knows; the first makes an empty file a store.
  package static let known = Migrations(steps: [
    Schema.tables + Schema.triggers, Schema.portal, Schema.operators,
  ])

  /// "ROLL": tells a store from any other SQLite file.
  static let application: Int32 = 0x524F_4C4C

  /// SQL; the first one leads to version 1.
  private let steps: [String]

  package init(steps: [String]) {
    self.steps = steps
  }

  /// The known ones and more, for tests of the way from one version to the next.
  package func adding(_ step: String) -> Migrations { Migrations(steps: steps + [step]) }

  var version: Int { steps.count }

  /// Makes an empty file a store.
  package func build(_ queue: DatabaseQueue) throws {
    try migrate(queue, from: 0) {}
  }

  /// Throws unless the file is a store of a known version; migrates an older one.
  package func bringUpToDate(
    _ queue: DatabaseQueue, path: String, mayWrite: Bool
  ) throws {
    let (application, version) = try queue.read { database in
      (
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      )
    }
    guard application == Self.application, version > 0 else {
      throw StoreError.unusable(place: path, reason: "is a SQLite file, but not a store")
    }
    guard version <= self.version else {
      throw StoreError.newer(place: path, version: version, known: self.version)
    }
    guard version < self.version else { return }
    guard mayWrite else {
      throw StoreError.unusable(
        place: path,
        reason: "has schema version \(version); the next apply brings it to \(self.version)")
    }
    let copy = try copy(queue, path: path)
    defer { copy.discard() }
    try migrate(queue, from: version) {
      try copy.replace(StoreFile("\(path).before-v\(version + 1)"))
    }
  }

  /// `keep` puts the copy in its place, now that nobody else can be migrating.
  private func migrate(
    _ queue: DatabaseQueue, from version: Int, _ keep: () throws -> Void
  ) throws {
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        // Another program may have been faster.
        guard current == version else { return .rollback }
        try keep()
        for step in steps.dropFirst(version) { try database.execute(sql: step) }
        try database.checkForeignKeys()
        try database.execute(
          sql: """
            PRAGMA application_id = \(Self.application);
            PRAGMA user_version = \(steps.count);
            """)
        return .commit
      }
    }
  }

  /// The file as it is, readable by its owner only; it becomes `roster.db.before-vN`.
  private func copy(_ queue: DatabaseQueue, path: String) throws -> StoreFile {
    let copy = StoreFile(path).draft
    try copy.makeEmpty()
    try queue.inDatabase { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [copy.path])
    }
    return copy
  }
}
