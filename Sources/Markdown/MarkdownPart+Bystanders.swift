import Fields
package import Plans
import Rendering

extension MarkdownPart {
  /// What no manifest names; of `hidden` users, only the number is told.
  package static func unmanaged(
    _ unmanaged: [Unmanaged], hiding hidden: Set<String>
  ) -> MarkdownPart? {
    let title = "Unmanaged: in no manifest and never touched"
    let listed = unmanaged.without(hidden)
    let note = unmanaged.hiddenNote(hidden)
    if listed.isEmpty, let note {
      return MarkdownPart(MarkdownBlock.paragraph("\(title); \(note)."))
    }
    return folded(
      title + (note.map { "; " + $0 } ?? ""), "text",
      listed.map { Entry(MarkdownWords.line($0.key, $0.name, of: $0.resource) + "\n") })
  }

  /// What lies outside of the area of the run.
  package static func outOfArea(_ outOfArea: [OutOfArea]) -> MarkdownPart? {
    folded(
      "Out of area: not compared, and not yours to change", "text",
      outOfArea.map { outside in
        Entry(
          MarkdownWords.line(outside.key, outside.name, of: outside.resource)
            + outside.exceptions + "\n")
      })
  }
}
