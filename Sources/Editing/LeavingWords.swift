import Diagnostics
import Fields
import Outlines
import Plans
import YAMLWriting

/// Says why a value is left to a person, where, and what to write.
struct LeavingWords {
  private let edit: ManifestEdit
  let place: SourceRange

  init(_ edit: ManifestEdit, at place: SourceRange, _ node: OutlineNode? = nil) {
    self.edit = edit
    guard let node else {
      self.place = place
      return
    }
    self.place = SourceRange(file: place.file, line: node.line, column: node.column)
  }

  func left(_ reason: LeftEdit.Reason) -> LeftEdit {
    switch reason {
    case .edited:
      left(
        reason, "the manifest was edited since the last apply, and the store was changed, too",
        "keep what the manifest says and apply it, or write \(pair)")
    case .notWritten: left(reason, "no manifest writes this field", "write \(pair)")
    case .list:
      left(reason, "the list got another length and isn't one line in brackets", "write \(pair)")
    case .entry: entry
    case .field where edit.path.field?.descriptor.isSecret == true:
      left(reason, "a PIN never stands in a manifest", "apply the manifest")
    case .field:
      left(reason, "this is nothing that is written back", "change the manifest by hand")
    case .encoding:
      left(reason, "the file isn't UTF-8", "save it as UTF-8, or write \(pair)")
    default:
      left(
        reason, "it isn't clear how this is to be changed without changing something else",
        "write \(pair)")
    }
  }

  /// A value that a profile or some defaults fill in; `source` says which, as in "the profile desk".
  func left(_ reason: LeftEdit.Reason, from source: String, at origin: SourceRange?) -> LeftEdit {
    var left = left(
      reason, "the value comes from \(source)",
      "write \(pair) with the user, or change it there for all who get it")
    left.origin = origin
    return left
  }

  func left(invalid reason: String) -> LeftEdit {
    left(.invalid, "the stored value \(reason)", "correct it in the store, or apply the manifest")
  }

  func left(undeclared missing: String) -> LeftEdit {
    left(.invalid, "no manifest declares \(missing)", "declare it, and write \(pair)")
  }

  func left(_ obstacle: NodeSearch.Obstacle, in outline: Outline) -> LeftEdit {
    switch obstacle {
    case .alias(let alias): self.alias(outline[alias])
    case .merge(let merge):
      LeavingWords(edit, at: place, outline[merge]).left(
        .merge, "<< takes the value in from line \(place.line)",
        "write \(pair) with the user, or change line \(place.line) for all that take it in")
    case .anchor(let node, let alias): anchor(node, alias, in: outline)
    }
  }

  /// An element of a list that is an alias, or has an anchor.
  func left(element: Int, in outline: Outline) -> LeftEdit {
    if let alias = outline.aliases[element] { return anchor(element, alias, in: outline) }
    return alias(outline[element])
  }

  private func alias(_ alias: OutlineNode) -> LeftEdit {
    let name = (alias.anchor ?? "").visible
    return LeavingWords(edit, at: place, alias).left(
      .alias, "the value comes from *\(name)",
      "write \(pair) with the user, or change &\(name) for all that repeat it")
  }

  private func anchor(_ node: Int, _ alias: Int, in outline: Outline) -> LeftEdit {
    let name = (outline[node].anchor ?? "").visible
    return left(
      .anchor, "*\(name) in line \(outline[alias].line) repeats what stands here",
      "write \(pair) here if it shall hold there, too")
  }

  private var entry: LeftEdit {
    guard case .item(let field, let key) = edit.path, let table = field.descriptor.shape.table
    else { return left(.entry, "entries are added and removed by hand", "write \(pair)") }
    let kind = "the \(table.name) \(key.quoted)"
    guard let item = edit.after?.items.first else {
      return left(.entry, "\(kind) was removed from the store", "delete this entry")
    }
    return left(
      .entry, "\(kind) was added to the store",
      "add \(FlowText.entry(item, table)) to \(field.name):")
  }

  private func left(
    _ reason: LeftEdit.Reason, _ message: String, _ remedy: String
  ) -> LeftEdit {
    LeftEdit(edit: edit, reason: reason, place: place, message: message, remedy: remedy)
  }

  private var pair: String { YAMLSnippet.pair(edit.path, edit.wanted) }
}
