package import AccountStorage
package import Care
import PostgresCare
import PostgresConnection
import PostgresStorage
import SQLiteCare
import SQLiteStorage
package import Storage

/// Where a store is kept: the one type that knows which kinds of stores there are.
package struct StorePlace: Sendable {
  package enum Access: Sendable {
    case reading
    case writing
  }

  private enum Kind: Sendable {
    /// An absolute path.
    case file(String)
    case server(PostgresAddress)
  }

  private let kind: Kind
  /// As the user wrote it, but for what is secret.
  package let text: String

  /// Reads `sqlite:PATH` or `postgres://…`; `absolute` says where a relative path leads.
  package init(_ text: String, absolute: (String) -> String) throws(StorePlaceError) {
    if text.hasPrefix("sqlite:"), text.utf8.count > 7 {
      kind = .file(absolute(String(text.dropFirst(7))))
      self.text = text
    } else if PostgresAddress.isMeant(by: text) {
      do {
        let address = try PostgresAddress(text)
        kind = .server(address)
        self.text = address.shown
      } catch {
        throw .unreadable
      }
    } else {
      throw .unknownKind(String(text.prefix { $0 != ":" && $0 != "/" && $0 != "@" }))
    }
  }

  /// Whether the address holds a password, which may stand in the environment and nowhere else.
  package var holdsSecret: Bool {
    if case .server(let address) = kind { address.holdsSecret } else { false }
  }

  /// The file, of a store that is one.
  package var path: String? {
    if case .file(let path) = kind { path } else { nil }
  }

  /// Opens the part of the store that is the organization's.
  ///
  /// `patience` is how many seconds another program may be writing.
  package func open(
    _ organization: String, for access: Access, patience: Double = 5
  ) throws(StoreError) -> any Store & AccountStore {
    switch kind {
    case .file(let path):
      try SQLiteStore.open(
        path: path, organization: organization, mode: access == .reading ? .readOnly : .readWrite,
        busyTimeout: patience)
    case .server(let address):
      try PostgresStore.open(
        address, organization: organization, mode: access == .reading ? .readOnly : .readWrite,
        patience: patience)
    }
  }

  /// What can be done for the store, whole or not.
  ///
  /// `user` is who runs the program, as the system counts users; `environment` is for the tools of
  /// a server.
  package func care(
    of organization: String, user: UInt32, environment: [String: String]
  ) -> any StoreCare {
    switch kind {
    case .file(let path): SQLiteCare(path: path, organization: organization, user: user)
    case .server(let address): PostgresCare(address, environment: environment)
    }
  }

  /// Makes the organization's part of the store, and the store itself where there is none.
  ///
  /// Throws `.refused` when it is there already.
  package func create(
    _ organization: String, company: String, domain: String
  ) throws(StoreError) {
    switch kind {
    case .file(let path):
      _ = try SQLiteStore.create(
        path: path, organization: organization, company: company, domain: domain)
    case .server(let address):
      _ = try PostgresStore.create(
        address, organization: organization, company: company, domain: domain)
    }
  }
}
