import CSV
import Diagnostics
import Fields
import Importing

/// What a CSV says, and what is wrong with it.
struct Imported {
  var users: [PortalUser] = []
  var diagnostics: [Diagnostic] = []

  static let zones: Set = ["America/New_York", "Europe/Lisbon", "US/Eastern", "UTC"]

  init(_ text: String, pieces: Int = .max) { self.init(Array(text.utf8), pieces: pieces) }

  init(_ bytes: [UInt8], pieces: Int = .max) {
    var survey = CSVSurvey()
    survey.read(bytes[...])
    guard let dialect = try? survey.dialect() else { return }
    var reader = PortalReader(
      dialect, file: "users.csv", domain: "acme.example.com", timeZones: Self.zones)
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.read(rest.prefix(pieces)) { users.append($0) }
      rest = rest.dropFirst(pieces)
    }
    reader.finish { users.append($0) }
    diagnostics = reader.diagnostics
  }

  /// `2:6 error invalid-value row 2, "First Name" (B): …`.
  var problems: [String] {
    diagnostics.map {
      "\($0.range.line):\($0.range.column) \($0.severity) \($0.code.rawValue) \($0.message)"
    }
  }

  /// Everything that anybody could be shown.
  var words: String {
    diagnostics.map { "\($0.message) \($0.help ?? "") \($0)" }.joined(separator: "\n")
  }
}
