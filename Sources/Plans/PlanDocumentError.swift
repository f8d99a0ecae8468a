/// Why a saved plan can't be used.
package enum PlanDocumentError: Error, Hashable, Sendable {
  case notJSON(line: Int, column: Int, reason: String)
  /// Nothing in it says that it is a plan.
  case notAPlan(path: String, reason: String)
  /// The format's version as the document says it.
  case newerFormat(String)
  /// Something is missing or isn't what must stand at its path.
  case malformed(path: String, reason: String)
  /// Pseudonyms stand in it for people.
  case redacted
  /// The content isn't what the digest was taken of.
  case altered

  package var message: String {
    switch self {
    case .notJSON(let line, let column, let reason):
      "The plan is not JSON: \(reason) (line \(line), column \(column))."
    case .newerFormat(let version):
      "The plan was made by a newer version (format \(version), this program reads "
        + "\(PlanDocument.format)): make the plan anew with this program, or update it."
    case .notAPlan(let path, let reason), .malformed(let path, let reason):
      "The plan can't be read: \(path.isEmpty ? "it" : path) \(reason). Make the plan anew."
    case .redacted:
      "The plan was written with --redact, for readers: apply the one that --out saved."
    case .altered:
      "The plan was altered after it was made: its content doesn't match its digest. "
        + "Make the plan anew."
    }
  }
}
