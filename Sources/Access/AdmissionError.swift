package import Fields
package import Storage

/// Why somebody may not run a command on a store.
package enum AdmissionError: Error, Equatable, Sendable {
  /// The store has operators, and nobody said who it is.
  case tokenRequired
  /// No operator has this token, or no longer.
  case unknownToken
  /// The role asked for is above the one granted; `name` is nil in an open store.
  case roleAbove(Role, granted: Role, name: String?)
  case store(StoreError)
}

extension AdmissionError {
  /// What to say to the person at the keyboard; nil where the store's own error says it.
  package var sentence: String? {
    switch self {
    case .tokenRequired:
      "This store has operators, and you must say who you are: set ROLLCALL_TOKEN to the token "
        + "that `rollcall operator add` printed for you."
    case .unknownToken:
      "The token in ROLLCALL_TOKEN is no operator's of this organization, or was revoked. "
        + "Have an office manager add you with `rollcall operator add`."
    case .roleAbove(let wanted, let granted, nil):
      "--role \(wanted.rawValue): a store without operators is open as \(granted.rawValue), and "
        + "--role can only lower that. Add an operator of that role with `rollcall operator add`."
    case .roleAbove(let wanted, let granted, let name?):
      "--role \(wanted.rawValue): \(name) is \(granted.rawValue), and --role can only lower that."
    case .store: nil
    }
  }
}
