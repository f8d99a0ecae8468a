package import Drifts
import Fields
import Plans
package import Rendering

/// Drift as text for people, in the style of a plan.
package struct DriftText {
  let drift: Drift
  /// Of the unmanaged, those who are only counted.
  let hidden: Set<String>
  let isVerbose: Bool
  let values = ValueText()
  var out: TextBuffer

  /// `isVerbose` lists all of what is no drift, however much it is.
  package static func render(
    _ drift: Drift, header: DriftHeader, style: TextStyle = .plain, isVerbose: Bool = false
  ) -> [UInt8] {
    var text = DriftText(
      drift: drift, hidden: header.hidden, isVerbose: isVerbose, out: TextBuffer(style))
    text.out.heading(
      company: header.company, files: header.files, users: drift.managed, role: drift.role,
      store: header.store)
    for user in drift.changed { text.write(user) }
    for user in drift.gone { text.write(user) }
    text.writeSections()
    text.writeEnd()
    return text.out.take()
  }

  private mutating func write(_ user: ChangedUser) {
    writeTitle("~ changed", .change, user.key, user.name, user.source)
    let widths = user.changes.map(\.path.name.harmless.displayWidth)
    let column = TextBuffer.valueColumn(behind: widths.max() ?? 0)
    for change in user.changes {
      out.spaces(TextBuffer.fieldColumn)
      out.data(change.path.name)
      out.pad(to: column)
      values.write(change.applied, of: change.path.field, to: &out)
      out.word(" → ")
      values.write(change.stored, of: change.path.field, to: &out)
      out.pad(to: TextBuffer.noteColumn)
      writeNote("by " + DriftWords.text(of: change.author))
    }
  }

  private mutating func write(_ user: GoneUser) {
    writeTitle(
      user.fate == .unclear ? "? unclear" : "- gone", .danger, user.key, user.name, user.source)
    out.spaces(TextBuffer.fieldColumn)
    writeNote(DriftWords.text(of: user.fate))
  }

  private mutating func writeTitle(
    _ word: String, _ emphasis: TextStyle.Emphasis, _ key: String, _ name: String,
    _ source: ManifestPlace
  ) {
    out.word("  ")
    out.word(word, emphasis)
    out.word(" ")
    out.subject(key, name)
    out.pad(to: TextBuffer.noteColumn)
    out.place(source)
    out.endLine()
  }

  private mutating func writeNote(_ note: String) {
    out.start(.faint)
    out.data(note)
    out.endEmphasis()
    out.endLine()
  }
}
