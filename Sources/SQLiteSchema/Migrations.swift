import Files
import Foundation
package import GRDB
import Storage

/// The steps from one version of the schema to the next.
package struct Migrations: Sendable {
  /// All that this program knows; the first makes an empty file a store.
  package static let known = Migrations(steps: [
    Schema.tables + Schema.triggers, Schema.portal, Schema.operators,
  ])

  /// SQL; the first one leads to version 1.
  private let steps: [String]

  package init(steps: [String]) {
    self.steps = steps
  }

  /// The known ones and more, for tests of the way from one version to the next.
  package func adding(_ step: String) -> Migrations { Migrations(steps: steps + [step]) }

  /// The steps that lead to an earlier version.
  package func upTo(_ version: Int) -> Migrations {
    Migrations(steps: Array(steps.prefix(version)))
  }

  package var version: Int { steps.count }

  /// Makes an empty file a store.
  package func build(_ queue: DatabaseQueue) throws {
    _ = try migrate(queue, from: 0) {}
  }

  /// Throws unless the file is a store of a known version; migrates an older one, and says so.
  package func bringUpToDate(
    _ queue: DatabaseQueue, path: String, mayWrite: Bool
  ) throws -> Migration? {
    let drafts = StoreFile(path).drafts
    if mayWrite { drafts.discardOld(now: Int64(Date().timeIntervalSince1970)) }
    guard let migration = try pending(queue, path: path) else { return nil }
    guard mayWrite else {
      throw StoreError.unusable(
        place: path,
        reason: "has schema version \(migration.from); `rollcall store migrate` brings it to "
          + "\(migration.to), and so does the next apply")
    }
    let draft = try StoreCopy.make(of: queue, at: drafts.next()).draft
    defer { draft.discard() }
    let isDone = try migrate(queue, from: migration.from) {
      try StoreFile(migration.copy).take(draft)
    }
    return isDone ? migration : nil
  }

  /// What is to be done; nil for a store of the present version.
  package func pending(_ queue: DatabaseQueue, path: String) throws -> Migration? {
    let version = try queue.read(SchemaVersion.init)
    guard version.isStore else {
      throw StoreError.unusable(place: path, reason: "is a SQLite file, but not a store")
    }
    guard version.number <= self.version else {
      throw StoreError.newer(place: path, version: version.number, known: self.version)
    }
    guard version.number < self.version else { return nil }
    return Migration(
      from: version.number, to: self.version, copy: "\(path).before-v\(version.number + 1)")
  }

  /// `keep` puts the copy in its place, now that nobody else can be migrating.
  ///
  /// False when another program was faster.
  private func migrate(
    _ queue: DatabaseQueue, from version: Int, _ keep: () throws -> Void
  ) throws -> Bool {
    var isDone = false
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        guard try SchemaVersion(database).number == version else { return .rollback }
        try keep()
        for step in steps.dropFirst(version) { try database.execute(sql: step) }
        try database.checkForeignKeys()
        try SchemaVersion(number: steps.count).write(database)
        isDone = true
        return .commit
      }
    }
    return isDone
  }
}
