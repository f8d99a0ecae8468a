package import Diagnostics
import FieldCoding
import Fields
import JSON

/// Reads exports, which anybody may have written: all that is wrong with one, at once.
///
/// Values must be of the right kind and such that a store can hold them; whether a manifest could
/// say them is not asked, as others than Rollcall write stores, too.
package struct ExportReader {
  private let file: String
  private var findings = Findings()
  private var users: [ExportedUser] = []
  private var owners = KeyOwners()

  private init(file: String) { self.file = file }

  /// The document is nil where there is an error; `file` is how the file is named in what is wrong.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (document: ExportDocument?, diagnostics: [Diagnostic]) {
    var reader = ExportReader(file: file)
    let document = reader.read(bytes)
    let diagnostics = reader.findings.finished()
    return (diagnostics.isEmpty ? document : nil, diagnostics)
  }

  private mutating func read(_ bytes: [UInt8]) -> ExportDocument? {
    var place = 0
    do {
      let root = try JSONReader.read(bytes, streaming: "users") { user, position in
        add(user, "users[\(place)]", at: position)
        place += 1
      }
      return try document(JSONNode(root))
    } catch let error as JSONError {
      report(
        .jsonSyntax, "the file is no JSON: \(error.message)", line: error.line,
        column: error.column)
    } catch let error as JSONNode.Mismatch {
      let part = error.path.isEmpty ? "it" : error.path
      report(
        .notAnExport, "this isn't an export: \(part) \(error.reason)",
        help: "`rollcall export --format json` writes one")
    } catch {
      report(.jsonSyntax, "\(error)")
    }
    return nil
  }

  private mutating func document(_ root: JSONNode) throws -> ExportDocument? {
    guard try root.member("users").elements().isEmpty else { return nil }
    let version = try root.member("format_version").string()
    guard version == ExportDocument.format else {
      report(
        .notAnExport,
        "format_version is \(version.quoted), and this program reads \(ExportDocument.format)",
        help: "load it with the rollcall that wrote it, or a newer one")
      return nil
    }
    var document = ExportDocument(
      organization: try root.member("organization").string(),
      domain: try root.member("domain").string(), users: users)
    for member in try root.members() {
      if let kind = ResourceKind.listed.first(where: { $0.section == member.name }) {
        document.resources[kind] = items(member.node, kind)
      } else if !Self.head.contains(member.name) {
        reportUnknown(member.name, known: Self.head + ResourceKind.listed.map(\.section))
      }
    }
    return document
  }

  private static let head = ["format_version", "organization", "domain", "users"]

  private mutating func items(_ section: JSONNode, _ kind: ResourceKind) -> [Item] {
    guard let table = ItemTable.table(of: kind) else { return [] }
    let elements: [JSONNode]
    do {
      elements = try section.elements()
    } catch {
      report(error)
      return []
    }
    var items: [Item] = []
    var keys: Set<String> = []
    for element in elements {
      do {
        let item = try StoredValues.item(element, table)
        guard keys.insert(item.key).inserted else {
          let name = "\(element.path): the \(table.name) \(item.key.quoted)"
          report(.duplicateName, "\(name) is there twice", help: "delete one of the two")
          continue
        }
        items.append(item)
      } catch {
        report(error)
      }
    }
    return items
  }
}

// MARK: Users

extension ExportReader {
  private mutating func add(_ json: JSON, _ path: String, at place: JSONReader.Place) {
    var user = UserReading(json)
    for problem in user.problems {
      let name = user.number.map { "\(path) (\($0))" } ?? path
      report(
        problem.code, "\(name): \(problem.message)", line: place.line, column: place.column,
        help: problem.help)
    }
    guard let read = user.take() else { return }
    users.append(read)
    guard let conflict = owners.add(read, line: place.line) else { return }
    findings.add(
      conflict.diagnostic(
        "\(path) (\(read.extension))",
        at: SourceRange(file: file, line: place.line, column: place.column)))
  }
}

// MARK: Reports

extension ExportReader {
  private mutating func report(_ mismatch: JSONNode.Mismatch) {
    report(.invalidValue, "\(mismatch.path) \(mismatch.reason)")
  }

  private mutating func reportUnknown(_ name: String, known: [String]) {
    let nearest = Suggestion.nearest(to: name, in: known)
    report(
      .unknownKey, "unknown member \(name.quoted)",
      help: nearest.map { "did you mean \($0.quoted)?" } ?? "delete it")
  }

  /// No line is shown: it would be a person's whole record.
  private mutating func report(
    _ code: DiagnosticCode, _ message: String, line: Int = 0, column: Int = 1,
    help: String? = nil
  ) {
    guard !findings.isFull(for: code.severity) else { return findings.addNothing(code.severity) }
    findings.add(
      Diagnostic(
        code, message, at: SourceRange(file: file, line: line, column: column), help: help,
        hidesSource: true))
  }
}
