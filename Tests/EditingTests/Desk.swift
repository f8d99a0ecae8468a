import Decoding
import Diagnostics
import Editing
import Fields
import Manifests
import Model
import Plans
import Testing

/// A workspace on which values are written back.
struct Desk {
  static let workspace = Workspace(
    organization: "acme", company: "Acme", domain: "acme.example.com")

  private static let context = ReadingContext(
    timeZones: ["America/New_York", "Europe/Paris", "UTC"], domain: workspace.domain)

  var workspace = Desk.workspace
  let files: [ManifestText]

  init(_ bytes: [UInt8]...) {
    files = zip(["a.yaml", "b.yaml", "c.yaml"], bytes).map { ManifestText(path: $0, bytes: $1) }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  func desired() throws -> Desired { try Self.desired(files, workspace) }

  static func desired(_ files: [ManifestText], _ workspace: Workspace) throws -> Desired {
    let parts = files.indices.map {
      ManifestReader.read(
        files[$0].bytes, file: Int32($0), path: files[$0].path, context: context)
    }
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: "rollcall.yaml")
    let errors = problems.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message))")
    return desired
  }

  func edit(_ edits: ManifestEdit...) -> EditingResult { edit(edits) }

  func edit(_ edits: [ManifestEdit]) -> EditingResult { result(of: edits) ?? EditingResult() }

  /// Nil when there is an error in the manifests.
  func result(of edits: [ManifestEdit]) -> EditingResult? {
    ManifestEditor.edit(
      files, edits, workspace: workspace, workspacePath: "rollcall.yaml", context: Self.context)
  }

  /// A stored value that differs from what was applied, which is what the manifests say.
  func edit(
    _ path: String, of user: String = "1001", to value: Value?, from desired: Desired? = nil
  ) throws -> ManifestEdit {
    let path = try #require(FieldPath(path, of: .user))
    let user = try #require(Extension(user))
    let written = try (desired ?? self.desired()).user(user)?.written(at: path)
    return ManifestEdit(user, path, before: written == .null ? nil : written, after: value)
  }

  /// The only manifest as it is afterwards.
  func text(after result: EditingResult) -> String {
    String(decoding: result.manifests.first?.after ?? files[0].bytes, as: UTF8.self)
  }
}

extension DesiredUser {
  /// What is written at a path, as the tests see it.
  func written(at path: FieldPath) -> Value? {
    guard let whole = path.field.flatMap({ self[$0] }) else { return nil }
    switch path {
    case .item(_, let key): return whole.items.first { $0.key == key }.map { .items([$0]) }
    case .itemField(_, let key, let index): return whole.items.first { $0.key == key }?[index]
    default: return whole
    }
  }
}
