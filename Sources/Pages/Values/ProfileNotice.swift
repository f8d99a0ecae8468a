/// What was saved a moment ago.
package enum ProfileNotice: String, CaseIterable, Sendable {
  case details
  case password
  case pin

  var sentence: String {
    switch self {
    case .details: "Your details are saved."
    case .password: "Your password is changed. You are signed out everywhere else."
    case .pin: "Your voicemail PIN is set."
    }
  }
}
