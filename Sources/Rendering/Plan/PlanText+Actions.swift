import Fields
import Model
import Plans

extension PlanText {
  /// Where the manifest's place and notes stand.
  private static let noteColumn = 58
  /// Where fields stand, and their values unless a name is too long.
  private static let fieldColumn = 6
  private static let valueColumn = 19
  private static let greatestValueColumn = 44

  mutating func write(_ action: Action) {
    writeTitle(action)
    let column = valueColumn(action.changes)
    for change in action.changes { write(change, of: action.kind, valueColumn: column) }
    writePIN(action)
  }

  private mutating func writeTitle(_ action: Action) {
    out.word("  ")
    out.start(Self.emphasis(of: action.kind))
    out.word(action.kind.symbol)
    out.word(" ")
    out.word(action.kind.rawValue)
    out.endEmphasis()
    out.word(" ")
    writeSubject(action.resource, key: action.key, name: action.name)
    if let address = action.to {
      out.word(" → ")
      out.data(address)
    }
    if action.deletes != nil {
      out.pad(to: Self.noteColumn)
      out.word(action.loss)
    } else if action.to == nil, let source = action.source {
      out.pad(to: Self.noteColumn)
      write(source)
    }
    out.endLine()
  }

  /// `1044 Ada Lovelace`, `department Sales`.
  mutating func writeSubject(_ resource: ResourceKind, key: String, name: String) {
    if resource != .user {
      out.word(resource.rawValue)
      out.word(" ")
    }
    out.data(key)
    guard !name.isEmpty, name != key else { return }
    out.word(" ")
    out.data(name)
  }

  mutating func write(_ place: ManifestPlace) {
    out.start(.faint)
    out.data(place.file)
    out.word(":")
    out.number(place.line)
    out.endEmphasis()
  }

  private mutating func write(_ change: FieldChange, of kind: ActionKind, valueColumn: Int) {
    out.spaces(Self.fieldColumn)
    write(change.path)
    out.pad(to: valueColumn)
    if kind != .create {
      values.write(change.before, of: change.path.field, to: &out)
      out.word(" → ")
    }
    values.write(change.after, of: change.path.field, to: &out)
    if let note = change.cause.note {
      out.pad(to: Self.noteColumn)
      out.word(note, .faint)
    }
    out.endLine()
  }

  private mutating func write(_ path: FieldPath) {
    if case .field(let field) = path {
      out.word(fieldNames[Int(field.rawValue)])
    } else {
      out.data(path.name)
    }
  }

  private func valueColumn(_ changes: [FieldChange]) -> Int {
    var width = Self.valueColumn - Self.fieldColumn - 2
    for change in changes {
      if case .field(let field) = change.path {
        width = max(width, fieldNames[Int(field.rawValue)].utf8.count)
      } else {
        width = max(width, change.path.name.harmless.displayWidth)
      }
    }
    return min(Self.fieldColumn + width + 2, Self.greatestValueColumn)
  }

  private mutating func writePIN(_ action: Action) {
    guard let pin = action.pin else { return }
    out.spaces(Self.fieldColumn)
    out.word("new PIN")
    out.pad(to: Self.valueColumn)
    values.write(.pin(pin), of: .voicemailPIN, to: &out)
    out.endLine()
  }

  private static func emphasis(of kind: ActionKind) -> TextStyle.Emphasis {
    switch kind {
    case .create: .addition
    case .update: .change
    case .reset, .resetPassword, .remove: .danger
    case .sendWelcome: .mail
    }
  }
}
