import Decoding
import Diagnostics
import Fields
import Model

/// What is wrong with the files of a workspace taken together.
struct Problems {
  private let paths: [String]
  private let places: [Places]
  private let workspacePath: String
  /// Those of each file by itself.
  private var own: [Diagnostic]
  /// By file; that of the workspace is the last.
  private var findings: [Findings]

  init(parts: [ManifestPart], workspacePath: String) {
    paths = parts.map(\.path)
    places = parts.map(\.places)
    own = parts.flatMap(\.diagnostics)
    findings = Array(repeating: Findings(), count: parts.count + 1)
    self.workspacePath = workspacePath
  }

  /// The place of the workspace among the files.
  var workspaceFile: Int { paths.count }

  mutating func report(
    _ code: DiagnosticCode, _ message: @autoclosure () -> String, at location: Location,
    help: @autoclosure () -> String? = nil, related: Location? = nil
  ) {
    guard !findings[location.file].isFull(for: code.severity) else {
      return findings[location.file].addNothing(code.severity)
    }
    findings[location.file].add(
      Diagnostic(
        code, message(), at: range(location), help: help(), related: related.map(range)))
  }

  /// Reports a problem of two or more places at each but the first.
  mutating func reportShared(
    _ code: DiagnosticCode, _ message: String, at locations: [Location], help: String
  ) {
    let sorted = locations.sorted()
    for location in sorted.dropFirst() {
      report(code, message, at: location, help: help, related: sorted[0])
    }
  }

  mutating func reportNoUsers() {
    findings[workspaceFile].add(
      Diagnostic(
        .noUsers, "this workspace has no users",
        at: SourceRange(file: workspacePath, line: 0, column: 0),
        help:
          "declare them under users: in a file that manifests: names, or have `rollcall import` "
          + "or `rollcall export --out` write them"))
  }

  /// Where a written scalar stands.
  func scalar(_ entry: DesiredUser.Entry, in file: Int) -> Location {
    let width = UInt16(clamping: entry.value.text?.utf8.count ?? 1)
    let start = Place(line: entry.line, column: entry.column, width: width)
    guard file < places.count else { return Location(file: file, place: start) }
    return Location(file: file, place: places[file].scalar(at: start))
  }

  /// Where an element of a written list stands.
  private func element(_ index: Int, of entry: DesiredUser.Entry, in file: Int) -> Location {
    let start = Place(line: entry.line, column: entry.column, width: 1)
    guard file < places.count else { return Location(file: file, place: start) }
    return Location(file: file, place: places[file].element(index, ofListAt: start))
  }

  /// Where an element of a user's list stands; the user, when a list of another file is filled in.
  func element(_ index: Int, of entry: DesiredUser.Entry, for member: Member) -> Location {
    entry.line > 0 ? element(index, of: entry, in: member.file) : member.location
  }

  /// `people/sales.yaml:12`.
  func text(_ location: Location) -> String {
    let range = range(location)
    return "\(range.file):\(range.line)"
  }

  /// All problems in order.
  func finished() -> [Diagnostic] {
    (own + findings.flatMap { $0.finished() }).hidingSecrets().sorted()
  }

  private func range(_ location: Location) -> SourceRange {
    location.place.range(in: location.file < paths.count ? paths[location.file] : workspacePath)
  }
}
