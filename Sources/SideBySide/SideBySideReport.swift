import Annotations
import JSON
import Markdown
import Rendering
import Terminal

/// Tells of several workspaces one after the other, and of all at the end.
struct SideBySideReport {
  private let console: Console
  private let format: SummaryFormat
  private let total: Int
  private let progress: ProgressBar
  private var summary = WorkspacesSummary()
  private var writer = JSONWriter(style: .pretty)
  private var annotations = AnnotationBudget()
  private var sum = CountSum()
  /// Why results can't be written any more.
  private var failure: CommandFailure?

  init(_ console: Console, _ format: SummaryFormat, total: Int) {
    self.console = console
    self.format = format
    self.total = total
    progress = ProgressBar("Organizations", on: console)
    progress.show(0, of: total)
    guard case .json = format else { return }
    writer.beginObject()
    writer.name("format_version")
    writer.string("1.0")
    writer.name("workspaces")
    writer.beginArray()
  }

  /// False when nobody would see what more is done.
  mutating func add(_ finished: FinishedWorkspace) -> Bool {
    summary.add(finished)
    attempt { report throws(CommandFailure) in try report.tell(finished) }
    progress.show(summary.rows.count, of: total)
    return failure == nil
  }

  /// What was done is told on standard error when it can't be on standard output.
  mutating func finish() throws(CommandFailure) -> ExitStatus {
    attempt { report throws(CommandFailure) in try report.writeEnd() }
    guard var failure else { return summary.status }
    console.explain(summary.table(console.style))
    if summary.status != .done { failure.status = summary.status }
    throw failure
  }

  private mutating func attempt(
    _ write: (inout SideBySideReport) throws(CommandFailure) -> Void
  ) {
    guard failure == nil else { return }
    do { try write(&self) } catch { failure = error }
  }

  private mutating func tell(_ finished: FinishedWorkspace) throws(CommandFailure) {
    let hasResults = !finished.output.results.isEmpty
    switch format {
    case .text:
      if hasResults { try writeHeading(finished.workspace) }
      try console.release(finished.output)
      if hasResults { try console.write("\n") }
    case .lines: try console.release(finished.output)
    case .annotations:
      if hasResults { try writeHeading(finished.workspace) }
      try console.release(finished.output, withResults: false)
      try console.write(annotations.held(finished.output.results))
    case .markdown:
      if hasResults {
        try console.write(MarkdownBlock.heading(1, finished.workspace.path.codeSpan))
      }
      try console.release(finished.output)
      if hasResults { try console.write("\n") }
    case .sum:
      try console.release(finished.output, withResults: false)
      sum.add(finished.output.results)
    case .json(let name):
      try console.release(finished.output, withResults: false)
      write(finished, name)
      try flush()
    }
  }

  private func writeHeading(_ workspace: SelectedWorkspace) throws(CommandFailure) {
    var out = TextBuffer(console.style)
    out.start(.strong)
    out.word("==> ")
    out.data(workspace.path)
    out.word(" <==")
    out.endEmphasis()
    out.endLine()
    try console.write(out.take())
  }

  private mutating func write(_ finished: FinishedWorkspace, _ name: String) {
    writer.beginObject()
    writer.name("workspace")
    writer.string(finished.workspace.path)
    writer.name("organization")
    if let organization = finished.workspace.organization {
      writer.string(organization)
    } else {
      writer.null()
    }
    writer.name("exit")
    writer.integer(Int(finished.end.status.rawValue))
    let results = finished.output.results
    if !results.isEmpty {
      writer.name(name)
      writer.embed(results)
    }
    if !finished.end.errors.isEmpty {
      writer.name("errors")
      writer.beginArray()
      for error in finished.end.errors { writer.string(error) }
      writer.endArray()
    }
    writer.endObject()
  }

  private mutating func writeEnd() throws(CommandFailure) {
    switch format {
    case .text: try console.write(summary.table(console.style))
    case .lines: console.note(summary.total)
    case .annotations:
      console.summarize(Array(summary.markdown.utf8))
      console.note(summary.total)
    case .markdown: try console.write(summary.markdown)
    case .sum:
      try console.write(sum.json)
      console.note(summary.total)
    case .json:
      writer.endArray()
      writer.name("summary")
      summary.write(to: &writer)
      writer.endObject()
      writer.endLine()
      try flush()
      console.note(summary.total)
    }
  }

  private mutating func flush() throws(CommandFailure) {
    defer { writer.bytes = [] }
    try console.write(writer.bytes)
  }
}
