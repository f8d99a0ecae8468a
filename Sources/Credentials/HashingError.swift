/// Why a secret was neither hashed nor checked.
package enum HashingError: Error, Hashable, Sendable {
  /// As many wait already as may.
  case busy
  /// There was too little memory, or what is stored is no hash.
  case failed
}
