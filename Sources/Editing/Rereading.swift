import Decoding
import Diagnostics
import Manifests
import Model

/// Reads the manifests of a workspace as any run does, some of them with other bytes.
struct Rereading {
  let workspace: Workspace
  let workspacePath: String
  let context: ReadingContext
  private let parts: [ManifestPart]

  init(
    _ files: [ManifestText], workspace: Workspace, workspacePath: String, context: ReadingContext
  ) {
    self.workspace = workspace
    self.workspacePath = workspacePath
    self.context = context
    parts = files.indices.map {
      ManifestReader.read(
        files[$0].bytes, file: Int32($0), path: files[$0].path, context: context)
    }
  }

  /// What the manifests say, or the first error in them; `changed` holds bytes by file.
  func desired(changed: [Int: [UInt8]] = [:]) -> Result<Desired, Fault> {
    var parts = parts
    for (file, bytes) in changed {
      parts[file] = ManifestReader.read(
        bytes, file: Int32(file), path: parts[file].path, context: context)
    }
    let (desired, diagnostics) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: workspacePath)
    if let error = diagnostics.first(where: { $0.severity == .error }) {
      return .failure(Fault(diagnostic: error))
    }
    return .success(desired)
  }

  struct Fault: Error {
    var diagnostic: Diagnostic
  }
}
