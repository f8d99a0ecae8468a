extension StoreFinding {
  /// The stable names of what can be found in a store; `rollcall explain` lists them.
  ///
  /// In the order in which findings of one severity are told: what spoils the most comes first.
  package enum Code: String, CaseIterable, Sendable {
    case notAStore = "not-a-store"
    case newerSchema = "newer-schema"
    case damaged
    case unfinishedWrite = "unfinished-write"
    case wrongJournal = "wrong-journal"
    case identityMissing = "identity-missing"
    case organizationMissing = "organization-missing"
    case schemaMissing = "schema-missing"
    case schemaAltered = "schema-altered"
    case indexDamaged = "index-damaged"
    case ruleBroken = "rule-broken"
    case orphan
    case unfitValue = "unfit-value"
    case loginKey = "login-key"
    case numbersAgain = "numbers-again"
    case openToOthers = "open-to-others"
    case olderSchema = "older-schema"
    case schemaUnknown = "schema-unknown"
    case openFolder = "open-folder"
    case otherOwner = "other-owner"
    case strayLogin = "stray-login"
    case unsafeServer = "unsafe-server"
    case noOperators = "no-operators"
    case lockLeft = "lock-left"
    case mailsWaiting = "mails-waiting"
    case mailsFailed = "mails-failed"
    case leftover

    /// An error keeps the program from working, or lets somebody do what they may not.
    package var severity: Severity {
      switch self {
      case .olderSchema, .schemaUnknown, .openFolder, .otherOwner, .strayLogin, .unsafeServer,
        .noOperators:
        .warning
      case .lockLeft, .mailsWaiting, .mailsFailed, .leftover: .note
      default: .error
      }
    }

    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }
}
