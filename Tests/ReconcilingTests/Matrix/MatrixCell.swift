import Fields
import Model

/// One field of one user: how they are, and how a manifest wants them to be.
struct MatrixCell {
  let field: Field
  let verb: MatrixCase.Verb
  let verdict: MatrixCase.Verdict
  let number: Extension
  /// What is stored first; nil for who is to be created.
  let base: DesiredUser?
  let wish: DesiredUser

  /// Nil where the verb has nothing to do with the field.
  ///
  /// `members` are the agents of the queue, where it is about those.
  init?(_ field: Field, _ example: MatrixCase, members: [String]) {
    let isQueue = field == .agents && example.verb != .create
    let text =
      isQueue
      ? example.isInside ? Matrix.queue : Matrix.otherQueue : Self.key(of: field)
    guard let right = RoleTable.rights[field.name], let number = Extension(text) else { return nil }
    let values = SampleValues(field, number, isInside: example.isInside, members: members)
    var base = values.user
    var wish = base
    switch (example.verb, right) {
    case (.set, .field) where field != .extension:
      base.set(field, to: values.before)
      wish.set(field, to: values.after)
    case (.clear, .field) where field.descriptor.isClearable:
      base.set(field, to: values.before)
      wish.set(field, to: .null)
    case (.create, .field), (.create, .creation):
      if field != .extension { wish.set(field, to: values.created) }
    case (.ask, .request), (.ask, .removal), (.ask, .renumbering): wish = values.asking
    default: return nil
    }
    verb = example.verb
    verdict = example.verdict(on: field, right)
    self.field = field
    self.number = number
    self.base = example.verb == .create ? nil : base
    self.wish = wish
  }

  /// The extension of the user whom a field is tried on.
  static func key(of field: Field) -> String { String(2_000 + Int(field.rawValue)) }

  /// What names the user in a plan.
  var key: String { number.text }

  /// The field that shows whether the wish was met.
  var shown: Field {
    switch field {
    case .addPhone: .phones
    case .was: .extension
    default: field
    }
  }
}
