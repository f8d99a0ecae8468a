import Secrets
import Surroundings

/// Where the key of pseudonyms comes from.
enum PseudonymKeyFile {
  static let variable = "ROLLCALL_REDACT_KEY"

  /// What the environment says, else what the link key gives; nil when there is neither, as for a
  /// workspace that never mailed a link.
  static func key(
    from folder: String, environment: [String: String]
  ) throws(SurroundingsError) -> PseudonymKey? {
    if let text = environment[variable], !text.isEmpty {
      do {
        return try PseudonymKey(text: text)
      } catch {
        throw SurroundingsError("\(variable): \(error).")
      }
    }
    guard let folder = try? WorkspaceFolder.find(from: folder) else { return nil }
    return try LinkKeyFile.existing(in: folder, environment: environment).map(PseudonymKey.init)
  }
}
