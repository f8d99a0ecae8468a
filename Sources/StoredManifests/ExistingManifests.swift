package import Diagnostics
import Fields
import Manifests
package import Model

/// The manifests of a workspace beside which new ones are written.
package struct ExistingManifests: Sendable {
  private var files: [String: [UInt8]]
  /// The folder of the new ones, relative to the workspace.
  private let folder: String
  /// What they declare already.
  let declared: [ResourceKind: Set<String>]
  /// By the file that declares them.
  private let profilesOfFiles: [String: [String]]

  package init(
    _ files: [String: [UInt8]] = [:], _ desired: Desired = Desired(),
    newIn folder: String = "", _ rules: StoredRules? = nil
  ) {
    self.files = files
    self.folder = folder
    declared = desired.resources.mapValues { Set($0.map(\.item.key)) }
    profilesOfFiles =
      rules.map { rules in
        files.reduce(into: [:]) { names, file in
          names[file.key] =
            ManifestReader.read(file.value, file: 0, path: file.key, context: rules.context)
            .profileNames
        }
      } ?? [:]
  }

  package var profiles: Set<String> { Set(profilesOfFiles.values.joined()) }

  /// Those that these files declare.
  package func profiles(of paths: Set<String>) -> Set<String> {
    Set(profilesOfFiles.filter { paths.contains($0.key) }.values.joined())
  }

  /// What a new file is called in messages.
  package func path(of name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// Which line of the new files says what, by the path that messages give them.
  package func places(in new: [(name: String, bytes: [UInt8])]) -> [String: WrittenPlaces] {
    new.reduce(into: [:]) { $0[path(of: $1.name)] = WrittenPlaces($1.bytes) }
  }

  /// Those that are left when some give way; what was declared and taken stays known.
  package func without(_ paths: Set<String>) -> ExistingManifests {
    var rest = self
    rest.files = files.filter { !paths.contains($0.key) }
    return rest
  }

  /// What the new files and those that are there say together, and all errors in them.
  package func read(
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
