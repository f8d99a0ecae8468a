import Fields
import Model
import Plans

extension PlanText {
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
    out.subject(action.key, action.name, of: action.resource)
    if let address = action.to {
      out.word(" → ")
      out.data(address)
    }
    if action.deletes != nil {
      out.pad(to: TextBuffer.noteColumn)
      out.word(action.loss)
    } else if action.to == nil, let source = action.source {
      out.pad(to: TextBuffer.noteColumn)
      out.place(source)
    }
    out.endLine()
  }

  private mutating func write(_ change: FieldChange, of kind: ActionKind, valueColumn: Int) {
    out.spaces(TextBuffer.fieldColumn)
    write(change.path)
    out.pad(to: valueColumn)
    if kind != .create {
      values.write(change.before, of: change.path.field, to: &out)
      out.word(" → ")
    }
    values.write(change.after, of: change.path.field, to: &out)
    if let note = change.cause.note {
      out.pad(to: TextBuffer.noteColumn)
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
    var width = 0
    for change in changes {
      if case .field(let field) = change.path {
        width = max(width, fieldNames[Int(field.rawValue)].utf8.count)
      } else {
        width = max(width, change.path.name.harmless.displayWidth)
      }
    }
    return TextBuffer.valueColumn(behind: width)
  }

  private mutating func writePIN(_ action: Action) {
    guard let pin = action.pin else { return }
    out.spaces(TextBuffer.fieldColumn)
    out.word("new PIN")
    out.pad(to: TextBuffer.valueColumn)
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
