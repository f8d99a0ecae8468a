import AccountStorage
package import PostgresConnection
import PostgresSchema
package import Storage

/// One organization's part of a store on a PostgreSQL server: phone system and ledger in one.
///
/// Rows are read as untrusted: a value that doesn't fit its field is an error that names table, row
/// and column. Nothing is kept on the server between two transactions, so that a pooler may stand
/// between.
package final class PostgresStore: Store, AccountStore {
  package enum Mode: Sendable {
    case readOnly
    case readWrite
  }

  let header: StoreHeader
  private let address: PostgresAddress
  private let mode: Mode
  private let patience: Double
  private let session: PostgresSession

  private init(
    _ session: PostgresSession, _ header: StoreHeader, _ mode: Mode, patience: Double
  ) {
    self.session = session
    self.header = header
    self.mode = mode
    self.patience = patience
    address = session.address
  }

  /// Opens the part of the store that belongs to `organization`.
  ///
  /// `patience` is how many seconds another program may be writing before `.unusable`.
  package static func open(
    _ address: PostgresAddress, organization: String, mode: Mode, patience: Double = 5
  ) throws(StoreError) -> PostgresStore {
    let session = PostgresSession(address)
    do {
      let header = try session.transaction(.reading) { transaction in
        try StoreHeader(transaction, organization: organization, place: address.shown)
      }
      return PostgresStore(session, header, mode, patience: patience)
    } catch {
      throw StoreError(error, at: address)
    }
  }

  /// Adds an organization to the store; makes the database a store where it is none.
  ///
  /// Throws `.refused` when the organization is there already.
  package static func create(
    _ address: PostgresAddress, organization: String, company: String, domain: String,
    patience: Double = 5
  ) throws(StoreError) -> PostgresStore {
    let session = PostgresSession(address)
    do {
      let header = try session.transaction(.writing(patience: patience)) { transaction in
        try StoreHeader.add(
          transaction, organization: organization, company: company, domain: domain,
          place: address.shown)
      }
      return PostgresStore(session, header, .readWrite, patience: patience)
    } catch {
      throw StoreError(error, at: address)
    }
  }

  package func identity() throws(StoreError) -> String { header.store }

  var place: String { address.shown }

  var organization: PostgresValue { .integer(header.organization) }

  /// Reads one consistent state.
  ///
  /// `body` may be carried out again; what it hands to others it must hand over once.
  func read<Result: Sendable>(
    _ body: (PostgresTransaction) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try session.transaction(.reading) { transaction in
        if transaction.isFirst { try header.check(transaction, place: address.shown) }
        return try body(transaction)
      }
    } catch {
      throw StoreError(error, at: address)
    }
  }

  /// Writes all of it or nothing; no other writer of the organization comes between.
  ///
  /// `mayRepeat` where carrying it out twice is as once: then an answer that was lost doesn't matter.
  func write<Result: Sendable>(
    mayRepeat: Bool = false, _ body: (Writing) throws -> Result
  ) throws(StoreError) -> Result {
    guard mode == .readWrite else {
      throw .unusable(place: address.shown, reason: "was opened for reading only")
    }
    do {
      return try session.transaction(.writing(patience: patience), mayRepeat: mayRepeat) {
        transaction in
        if transaction.isFirst { try header.check(transaction, place: address.shown) }
        let writing = try Writing(transaction, header)
        let result = try body(writing)
        try writing.keepNumbers()
        return result
      }
    } catch {
      throw StoreError(error, at: address)
    }
  }
}
