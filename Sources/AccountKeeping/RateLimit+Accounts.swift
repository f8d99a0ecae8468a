import Credentials

/// The tries that people have, and those who would like to be them (NIST SP 800-63B: at most 100).
extension RateLimit {
  /// Passwords for one account from one place.
  static let passwordFromPlace = Self("password from place", tries: 10, seconds: 900)
  /// Passwords for one account from anywhere; not counted for places that its owner came from.
  static let passwordFromAnywhere = Self("password from anywhere", tries: 100, seconds: 3_600)
  /// Wrong passwords from one place, whatever the account: an office is one place.
  static let passwordsOfPlace = Self("passwords of place", tries: 100, seconds: 900)
  /// Links that don't work, from one place.
  static let linksOfPlace = Self("links of place", tries: 100, seconds: 900)
  /// Passwords set by one link; more than one only where something went wrong.
  static let usesOfLink = Self("uses of link", tries: 10, seconds: 900)
  static let recoveriesOfPlace = Self("recoveries of place", tries: 10, seconds: 3_600)
  static let recoveriesOfAccount = Self("recoveries of account", tries: 3, seconds: 3_600)
}
