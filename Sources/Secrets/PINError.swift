/// Why a PIN is refused; never the PIN itself.
package enum PINError: Error, Hashable, CaseIterable, CustomStringConvertible {
  case notDigits
  case length
  case sameDigit
  case run
  case year
  case isExtension

  package var description: String {
    switch self {
    case .notDigits: "a voicemail PIN has only the digits 0 to 9"
    case .length: "a voicemail PIN has 4 to 8 digits"
    case .sameDigit: "a voicemail PIN must not repeat one digit, as 0000 does"
    case .run: "a voicemail PIN must not count up or down, as 1234 and 4321 do"
    case .year: "a voicemail PIN must not be a year from 1900 to 2099, as 1987 is"
    case .isExtension: "a voicemail PIN must not be the user's own extension"
    }
  }
}
