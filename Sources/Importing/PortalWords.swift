import Fields

/// What portals write where Rollcall has words of its own.
enum PortalWords {
  static func boolean(_ text: String) -> Bool? { booleans[text.lowercased()] }

  private static let booleans: [String: Bool] = {
    var booleans: [String: Bool] = [:]
    for (isTrue, words) in [(true, trueWords), (false, falseWords)] {
      for word in words.split(separator: " ") { booleans[String(word)] = isTrue }
    }
    return booleans
  }()

  /// After the portals' words those that spreadsheets write for TRUE in the languages of their
  /// users, and then what people write there for yes.
  private static let trueWords =
    "yes y true t 1 1.0 1,0 on enabled x ✓ ✔ "
    + "wahr vrai verdadero vero waar verdadeiro prawda sant sand sann tosi pravda igaz "
    + "ja j oui o sí si s sim tak kyllä ano igen"

  private static let falseWords =
    "no n false f 0 0.0 0,0 off disabled ✗ ✘ "
    + "falsch faux falso onwaar fałsz falskt falsk usann epätosi nepravda hamis "
    + "nein non nee não nao nie nej nei ei ne nem"

  /// What a cell for a PIN says instead of one: whether one is set; nil where it says neither.
  static func hasPIN(_ text: String) -> Bool? {
    let word = text.lowercased()
    if noPINWords.contains(word) { return false }
    let isMask = !word.isEmpty && word.unicodeScalars.allSatisfy(maskSigns.contains)
    return isMask || hiddenPINWords.contains(word) ? true : nil
  }

  private static let noPINWords: Set = [
    "-", "–", "—", "0", "none", "no", "n/a", "null", "not set", "false", "unset", "empty",
  ]

  private static let hiddenPINWords: Set = [
    "hidden", "<hidden>", "[hidden]", "redacted", "<redacted>", "[redacted]", "yes", "set", "true",
  ]

  private static let maskSigns: Set<UnicodeScalar> = ["*", "•", "●", "x"]

  /// The portals name the service that writes messages out.
  static func transcription(_ text: String) -> Bool? {
    if let boolean = boolean(text) { return boolean }
    return switch ColumnNames.key(of: text) {
    case "none": false
    case "google", "mutare", "voicebase", "watson", "deepgram", "twilio", "ispeech", "nuance": true
    default: nil
    }
  }

  /// `attnew`, `Send w/ attachment (leave as new)`, `brief`.
  static func emailNotification(_ text: String) -> String? {
    let word = ColumnNames.key(of: text)
    if let boolean = boolean(text) { return boolean ? "link" : "none" }
    if word.hasPrefix("att") || word.hasPrefix("briefatt") || word.contains("attach") {
      return "attachment"
    }
    return switch word {
    case "none", "donotsend": "none"
    case "brief": "link"
    default: word.contains("link") ? "link" : nil
    }
  }

  static func scope(_ text: String) -> String? {
    switch ColumnNames.key(of: text) {
    case "basicuser", "basic", "user", "simpleuser": "basic_user"
    case "callcenteragent", "callcentreagent", "agent": "call_center_agent"
    case "callcentersupervisor", "callcentresupervisor", "supervisor": "call_center_supervisor"
    case "sitemanager": "site_manager"
    case "officemanager": "office_manager"
    default: nil
    }
  }

  /// Whether only the provider's support gives this permission.
  static func isSupportScope(_ text: String) -> Bool {
    [
      "reseller", "superuser", "super", "nomportal", "noportal", "ndp", "routemanager", "support",
      "admin", "administrator",
    ].contains(ColumnNames.key(of: text))
  }

  /// Choices of the field table are written in any case, with spaces or hyphens.
  static func choice(_ text: String, of options: [String]) -> String? {
    let key = ColumnNames.key(of: text)
    return options.first { ColumnNames.key(of: $0) == key }
  }

  /// What a row is about.
  static func kind(_ text: String) -> String? {
    switch ColumnNames.key(of: text) {
    case "person", "people", "user", "subscriber", "standarduser", "standard": "person"
    case "conferencebridge", "conference", "conf", "bridge": "conference_bridge"
    case "autoattendant", "attendant", "aa", "ivr": "auto_attendant"
    case "callqueue", "queue", "acd": "call_queue"
    default: service(text)
    }
  }

  static func service(_ text: String) -> String? {
    switch ColumnNames.key(of: text) {
    case "systemconf", "systemconference": "conference_bridge"
    case "systemaa", "systemautoattendant": "auto_attendant"
    case "systemqueue", "systemcallqueue": "call_queue"
    default: nil
    }
  }

  /// What people write where there is nothing to say.
  static func isNothing(_ text: String) -> Bool {
    text.utf8.count <= 3 && ["-", "–", "—", "n/a"].contains(text.lowercased())
  }

  /// What stands for the domain's own setting.
  static func isDefault(_ text: String) -> Bool {
    if text == "*" || text == "[*]" { return true }
    // Each of the words has an f; hardly any number or name of a place does.
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "f") }) else { return false }
    return switch ColumnNames.key(of: text) {
    case "default", "domaindefault", "usedefault": true
    default: false
    }
  }
}
