import Diagnostics
package import Fields
import Manifests
package import Model

/// The manifests of a workspace beside which new ones are written.
package struct ExistingManifests: Sendable {
  private let files: [String: [UInt8]]
  /// The folder of the new ones, relative to the workspace.
  private let folder: String
  /// What they declare already.
  package let declared: [ResourceKind: Set<String>]
  let profiles: Set<String>

  package init(
    _ files: [String: [UInt8]] = [:], _ desired: Desired = Desired(),
    newIn folder: String = "", _ rules: StoredRules? = nil
  ) {
    self.files = files
    self.folder = folder
    declared = desired.resources.mapValues { Set($0.map(\.item.key)) }
    profiles =
      rules.map { rules in
        files.reduce(into: []) { names, file in
          names.formUnion(
            ManifestReader.read(file.value, file: 0, path: file.key, context: rules.context)
              .profileNames)
        }
      } ?? []
  }

  /// What a new file is called in messages.
  func path(of name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// What the new files and those that are there say together, and all errors in them.
  func read(
    beside new: [(name: String, bytes: [UInt8])], _ rules: StoredRules
  ) -> (Desired, [Diagnostic]) {
    let all = files.map { ($0.key, $0.value) } + new.map { (path(of: $0.name), $0.bytes) }
    let parts = all.map {
      ManifestReader.read($0.1, file: 0, path: $0.0, context: rules.context)
    }
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: rules.workspace, workspacePath: "rollcall.yaml")
    return (desired, problems.filter { $0.severity == .error && $0.code != .noUsers })
  }
}
