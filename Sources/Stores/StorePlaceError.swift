/// Why a text names no place for a store.
package enum StorePlaceError: Error, Hashable, Sendable {
  /// What stands before the first colon.
  case unknownKind(String)
  /// It means a server, and no part of it can be shown for sure.
  case unreadable

  /// As a sentence that no secret is in.
  package var sentence: String {
    switch self {
    case .unknownKind(let kind):
      "The store \(kind): is of no kind that is known. Write sqlite:PATH, as "
        + "sqlite:.rollcall/roster.db, or postgres://USER@HOST/DATABASE."
    case .unreadable:
      "The address of the store can't be read, and isn't shown, as it may hold a password. Write "
        + "postgres://USER@HOST:PORT/DATABASE, with %-escapes for special characters."
    }
  }
}
