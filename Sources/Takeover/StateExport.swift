import Arguments
import Exports
import Fields
import Manifests
import Model
import Rendering
import Running
import Storage
import Surroundings
import Terminal

/// Stored users with all that is stored of them, as one document.
struct StateExport {
  let command: ExportCommand
  let session: Session
  let source: ExportSource

  /// `render` makes the document's bytes.
  func run(_ render: (ExportDocument) -> [UInt8]) throws(CommandFailure) -> ExitStatus {
    let target = command.out.map(session.output)
    if let target { try check(target) }
    let document = try source.steady(attempt)
    let bytes = render(document)
    guard let out = command.out, let target else {
      try session.console.write(bytes)
      return .done
    }
    do {
      try PrivateFile.write(bytes, to: target)
    } catch {
      throw CommandFailure(error)
    }
    try session.console.write(
      "Wrote \(out.harmless): \(Count.text(document.users.count, "user")).\n")
    return .done
  }

  private func check(_ target: String) throws(CommandFailure) {
    guard !OutputTarget.isManifest(target) else {
      throw CommandFailure(.usage, OutputTarget.refusal(of: target))
    }
    try session.check(output: target)
    switch FileKind(of: target) {
    case .folder:
      throw CommandFailure(.failed, "\(target) is a folder: name a file in it.")
    case .file where !command.force:
      throw CommandFailure(
        .failed, "\(target) is there already: name another file, or replace it with --force.")
    case .missing, .file, .other, .unknown: break
    }
  }

  /// Nil when something changed meanwhile.
  private func attempt() throws -> ExportDocument? {
    let workspace = source.workspace
    let (resources, data) = (try source.store.resources(), try source.store.userData())
    var document = ExportDocument(
      organization: workspace.organization, domain: workspace.domain, resources: resources)
    try source.store.visitUsers { user in
      guard source.wants(user) else { return }
      document.users.append(ExportedUser(user, data: data[user.id] ?? UserData()))
    }
    let isSteady = try source.store.resources() == resources && source.store.userData() == data
    return isSteady ? document : nil
  }
}
