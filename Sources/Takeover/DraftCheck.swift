import Diagnostics
import Fields
import Importing
import ManifestWriting
import StoredManifests

/// Reads what was drafted beside the manifests that stay, as a run would.
struct DraftCheck {
  private typealias Row = (number: Int, line: Int)

  private let existing: ExistingManifests
  private let rules: StoredRules
  private var files: [(name: String, bytes: [UInt8])]
  private var rows: [Extension: Row] = [:]

  /// Nil where no manifest is there that could disagree, or no run will read the new ones.
  init?(_ setting: ImportSetting, _ files: [ManifestFile]) {
    guard setting.hasManifests, setting.wouldRead(files.map(\.name)) else { return nil }
    existing = setting.existing.without(setting.filesGivingWay(to: files.map(\.name)))
    rules = setting.rules
    self.files = files.map { (name: $0.name, bytes: $0.opening) }
  }

  mutating func note(_ user: PortalUser, _ bytes: [UInt8], _ file: Int) {
    files[file].bytes += bytes
    rows[user.extension] = (user.row, user.line)
  }

  /// What is wrong, with places in the CSV for those in files that have no names yet.
  func errors(_ source: String) -> [Diagnostic] {
    let (_, errors) = existing.read(beside: files, rules)
    guard !errors.isEmpty else { return [] }
    let places = existing.places(in: files)
    return errors.prefix(Self.limit).map { error in
      var error = error
      if let row = row(at: error.range, places) {
        error = Diagnostic(
          error.code, "row \(row.number): \(error.message)", at: Self.range(row, source),
          help: error.help, related: error.related, hidesSource: true)
      }
      if let related = error.related, let row = row(at: related, places) {
        error.related = Self.range(row, source)
      }
      return error
    }
  }

  /// More than this nobody reads.
  private static let limit = 100

  private func row(at range: SourceRange, _ places: [String: WrittenPlaces]) -> Row? {
    switch places[range.file]?.place(ofLine: range.line) {
    case .user(let number)?, .fields(let number, _)?: rows[number]
    case .resource?, nil: nil
    }
  }

  private static func range(_ row: Row, _ source: String) -> SourceRange {
    SourceRange(file: source, line: row.line, column: 1)
  }
}
