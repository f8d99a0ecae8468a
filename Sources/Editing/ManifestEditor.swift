package import Decoding
import Diagnostics
import Fields
package import Manifests
import Model
import Outlines
import Plans

/// Writes values into manifests and keeps every other byte.
///
/// Whatever it writes it reads again as a run would: an edit after which the manifests don't say
/// exactly what they should is not made.
package struct ManifestEditor {
  private let files: [ManifestText]
  private let rereading: Rereading
  private let desired: Desired
  private var accepted: [Proposal] = []
  private var result = EditingResult()

  /// Takes all manifests of a workspace; nil when there is an error in one.
  package static func edit(
    _ files: [ManifestText], _ edits: [ManifestEdit], workspace: Workspace, workspacePath: String,
    context: ReadingContext
  ) -> EditingResult? {
    let files = files.sorted { $0.path < $1.path }
    let rereading = Rereading(
      files, workspace: workspace, workspacePath: workspacePath, context: context)
    guard case .success(let desired) = rereading.desired() else { return nil }
    var editor = ManifestEditor(files: files, rereading: rereading, desired: desired)
    editor.consider(edits)
    return editor.finished()
  }

  private init(files: [ManifestText], rereading: Rereading, desired: Desired) {
    self.files = files
    self.rereading = rereading
    self.desired = desired
  }

  private mutating func consider(_ edits: [ManifestEdit]) {
    var proposer = Proposer(files: files, desired: desired)
    var proposals: [Proposal] = []
    for edit in edits {
      switch proposer.outcome(of: edit) {
      case .settled: continue
      case .proposed(let proposal): proposals.append(proposal)
      case .left(let left): result.left.append(left)
      }
    }
    accept(proposals[...])
  }

  /// Accepts all that can be made together; what is in the way is found by halving.
  private mutating func accept(_ proposals: ArraySlice<Proposal>) {
    guard let first = proposals.first else { return }
    let refusal = refusal(of: accepted + proposals)
    guard let refusal else {
      accepted += proposals
      return
    }
    guard proposals.count > 1 else {
      let start = SourceRange(file: files[first.file].path, line: 1, column: 1)
      result.left.append(refusal.left(first, start))
      return
    }
    let middle = proposals.startIndex + proposals.count / 2
    accept(proposals[..<middle])
    accept(proposals[middle...])
  }

  /// What the manifests would say wrongly with these edits made; nil when they say what they should.
  private func refusal(of proposals: [Proposal]) -> EditRefusal? {
    var wanted = desired
    for proposal in proposals { wanted.write(proposal.edit) }
    switch rereading.desired(changed: texts(with: proposals)) {
    case .failure(let fault): return .error(fault.diagnostic)
    case .success(let desired): return desired.says(sameAs: wanted) ? nil : .different
    }
  }

  /// By file: its bytes with the edits made.
  private func texts(with proposals: [Proposal]) -> [Int: [UInt8]] {
    Dictionary(grouping: proposals, by: \.file).reduce(into: [:]) { texts, entry in
      texts[entry.key] = Replacement.apply(
        entry.value.flatMap(\.replacements), to: files[entry.key].bytes)
    }
  }

  /// What was made and what was left, at the places where it stands now.
  private func finished() -> EditingResult {
    var result = result
    let texts = texts(with: accepted)
    var edited = files
    for (file, bytes) in texts {
      edited[file].bytes = bytes
      result.manifests.append(
        EditedManifest(path: files[file].path, before: files[file].bytes, after: bytes))
    }
    var proposer = Proposer(files: edited, desired: reread(texts))
    result.left = result.left.map { proposer.again($0) }
    result.made = accepted.map {
      MadeEdit(edit: $0.edit, place: proposer.place(of: $0.edit, in: $0.file))
    }
    result.manifests.sort { $0.path < $1.path }
    result.made.sort { $0.place < $1.place }
    result.left.sort { $0.place < $1.place }
    return result
  }

  private func reread(_ texts: [Int: [UInt8]]) -> Desired {
    guard !texts.isEmpty, case .success(let desired) = rereading.desired(changed: texts) else {
      return desired
    }
    return desired
  }
}
