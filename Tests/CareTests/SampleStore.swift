import Care
import Diagnostics
import Fields
import Foundation
import GRDB
import Model
import SQLiteCare
import SQLiteStorage
import Storage
import TestSupport

/// A store in a file with some users and all that belongs to them, for tests to spoil and to keep.
struct SampleStore {
  static let now: Int64 = 1_800_000_000
  static let holder = LockHolder(
    token: "token", who: "Ada", host: "tower", process: 4_242, processStart: 17,
    purpose: "rollcall apply", since: now, leaseEnd: now + 60)

  let folder: TestFolder
  let path: String

  /// Random users with phones, rules, receipts, links and mails.
  init(users: Int = 4) throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    _ = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
    var random = SplitMix64(seed: 3)
    try apply((0..<users).map { Self.creation(1_000 + $0, using: &random) })
    try edit("DELETE FROM lock")
  }

  /// An empty folder, or one with the store of an earlier version.
  init(version: Int) throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    let dump = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../StorageTests/Data/v\(version).sql")
    try edit(try String(contentsOf: dump, encoding: .utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  var care: SQLiteCare { SQLiteCare(path: path, organization: "acme", user: geteuid()) }

  func codes() throws -> [String] { try care.check().findings.map(\.code.rawValue) }

  func open(_ mode: SQLiteStore.Mode = .readWrite) throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(path: path, organization: "acme", mode: mode)
  }

  func state() throws(StoreError) -> StoreState { try StoreState(open(.readOnly), at: Self.now) }

  func apply(_ changes: [UserChange]) throws {
    let store = try open()
    _ = try store.acquireLock(Self.holder, at: Self.now) { _ in true }
    try store.commit(
      Run(id: "run", holder: Self.holder, role: .support, time: Self.now), resources: [],
      users: changes)
  }

  /// What somebody does with the sqlite3 shell, who may do anything.
  func edit(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  func rows(_ sql: String, in path: String? = nil) throws -> [String] {
    try DatabaseQueue(path: path ?? self.path).read { try String.fetchAll($0, sql: sql) }
  }

  /// Every file of the folder, with what it holds.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(filePath: folder.path($0))))
      })
  }

  private static func creation(
    _ number: Int, using random: inout SplitMix64
  ) -> UserChange {
    guard let text = Extension(String(number)) else { preconditionFailure("no extension") }
    var change = UserChange(.new(text), extension: text)
    let named: [(Field, Value?)] = [
      (.firstName, .text("Ada")), (.loginName, .text("U\(number)@acme.example.com")),
    ]
    let others = RandomUsers.values(for: text, using: &random)
      .filter { pair in !named.contains { $0.0 == pair.0 } }
    change.fields = (named + others).map { .init($0.0, $0.1) }
    change.pin = "hash"
    change.applied = .init(values: "{}", fingerprint: UInt64(number))
    change.receipts = [Receipt(.welcome, request: "joined")]
    change.mail = NewMail(
      kind: .welcome, address: "u\(number)@example.com",
      canonicalAddress: "u\(number)@example.com", content: "{}", messageID: "<\(number)@example>",
      link: NewLink(nonce: "\(number)", tokenDigest: "d\(number)", expires: now + 10_000))
    change.audits = [.init(.create, changes: "[]")]
    return change
  }
}
