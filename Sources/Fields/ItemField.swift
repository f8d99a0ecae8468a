/// One field of a keyed entry, as `mac` of a phone or `forward.busy` of an answering rule.
package struct ItemField: Hashable, Sendable {
  /// The keys that lead to it: `["forward", "busy"]`.
  package var path: [String]
  package var shape: FieldShape
  package var isRequired: Bool
  /// Whether its text tells who somebody is; addresses and numbers always do.
  package var isPersonal: Bool
  package var help: String
  package var example: String

  package init(
    _ path: String..., shape: FieldShape, isRequired: Bool = false, isPersonal: Bool = false,
    help: String, example: String
  ) {
    self.path = path
    self.shape = shape
    self.isRequired = isRequired
    self.isPersonal = isPersonal
    self.help = help
    self.example = example
  }

  /// `forward.busy`.
  package var name: String { path.joined(separator: ".") }
}
