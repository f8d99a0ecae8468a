/// Something that can be explained.
struct Topic: Sendable {
  enum Kind: String, CaseIterable {
    case field
    case diagnostic
    case block = "block code"
    case warning
    case status
    case role
    case guardClass = "guard"
    case word = "word of a plan"
    case setting = "key of rollcall.yaml"
    case finding = "finding of store check"

    var title: String {
      switch self {
      case .field: "Fields"
      case .diagnostic: "Codes of diagnostics"
      case .block: "Why an action is blocked"
      case .warning: "Warnings and notes in plans"
      case .status: "Account status"
      case .role: "Roles"
      case .guardClass: "Guards"
      case .word: "Words of plans"
      case .setting: "Keys of rollcall.yaml"
      case .finding: "What `rollcall store check` finds"
      }
    }
  }

  struct Detail: Sendable {
    var label: String
    var text: String
  }

  struct Example: Sendable {
    var title: String
    var text: String
  }

  var kind: Kind
  var name: String
  /// Another name, as `reset` for `guards.reset`.
  var alias: String?
  /// A sentence.
  var summary: String
  var details: [Detail] = []
  var examples: [Example] = []
}
