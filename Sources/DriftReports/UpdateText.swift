import Diagnostics
package import Drifts
package import Editing
import Fields
import Plans
package import Rendering

/// What was written into manifests, and what is left to a person.
package struct UpdateText {
  private let drift: Drift
  private let showsValues: Bool
  private let values = ValueText()
  private var out: TextBuffer

  /// Without values it says where something was written, and why something wasn't.
  package static func render(
    _ result: EditingResult, of drift: Drift, style: TextStyle = .plain, showsValues: Bool = true
  ) -> [UInt8] {
    var text = UpdateText(drift: drift, showsValues: showsValues, out: TextBuffer(style))
    text.write(result)
    return text.out.take()
  }

  private mutating func write(_ result: EditingResult) {
    if !result.made.isEmpty { out.line("Written into the manifests (\(result.made.count)):") }
    for made in result.made { write(made.edit, at: made.place) }
    if !result.left.isEmpty { out.line("Left to you (\(result.left.count)):") }
    for left in result.left { write(left) }
    if drift.summary.gone > 0 {
      let users = Count.text(drift.summary.gone, "user")
      out.line("No user is taken out of a manifest (\(users) gone); delete them by hand, or apply.")
    }
    if !result.left.isEmpty {
      out.line("An apply overwrites what is left to you, unless you write it down.")
    }
    out.line(Self.verdict(result))
  }

  /// `people/sales.yaml:31: 1001 department: Sales → Dispatch`.
  private mutating func write(_ edit: ManifestEdit, at place: SourceRange) {
    out.word("  ")
    out.data(place.file)
    out.word(":\(place.line): ")
    guard showsValues else { return out.line(edit.path.field?.name ?? "") }
    out.word("\(edit.user.text) ")
    out.data(edit.path.name)
    out.word(": ")
    values.write(edit.before, of: edit.path.field, to: &out)
    out.word(" → ")
    values.write(edit.after, of: edit.path.field, to: &out)
    out.endLine()
  }

  private mutating func write(_ left: LeftEdit) {
    write(left.edit, at: left.place)
    out.word("      ")
    guard showsValues else { return out.line("left: \(left.reason.rawValue)") }
    out.data(left.message)
    if let origin = left.origin {
      out.word(" (")
      out.data(origin.file)
      out.word(":\(origin.line))")
    }
    out.endLine()
    out.word("      ")
    out.start(.faint)
    out.data("= help: " + left.remedy)
    out.endEmphasis()
    out.endLine()
  }

  private static func verdict(_ result: EditingResult) -> String {
    guard !result.made.isEmpty else { return "No manifest was changed." }
    return "\(Count.text(result.manifests.count, "manifest")) changed; look at it before the next "
      + "apply, as with `git diff`."
  }
}
