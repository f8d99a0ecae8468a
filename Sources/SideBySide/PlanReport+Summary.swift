package import Running

extension PlanReport.Format {
  /// How the plans of several workspaces are told.
  package var summary: SummaryFormat {
    switch self {
    // One page can't hold others; the command refuses it.
    case .text, .html: .text
    case .json: .json("plan")
    case .markdown: .markdown
    case .github: .annotations
    case .gitlab: .sum
    }
  }
}
