import Diagnostics

/// Why an edit that could be written isn't made after all.
enum EditRefusal {
  /// The manifests would be wrong.
  case error(Diagnostic)
  /// They would say something else than they should.
  case different

  func left(_ proposal: Proposal, _ place: SourceRange) -> LeftEdit {
    switch self {
    case .error(let diagnostic):
      LeftEdit(
        edit: proposal.edit, reason: .invalid, place: place,
        message: "with this value the manifests would be wrong: \(diagnostic.message)",
        remedy: diagnostic.help ?? "correct the value in the store")
    case .different:
      LeftEdit(
        edit: proposal.edit, reason: .unclear, place: place,
        message: "it isn't clear how this is to be changed without changing something else",
        remedy: "write \(YAMLSnippet.pair(proposal.edit.path, proposal.edit.wanted)) by hand")
    }
  }
}
