/// A field's value, whatever the field.
///
/// An empty list is never a value: it is `null`.
package enum Value: Hashable, Sendable {
  /// Written in a manifest as `null`: the field shall be cleared.
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case texts([String])
  case items([Item])
  case pin(PINSource)

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var texts: [String] {
    if case .texts(let texts) = self { texts } else { [] }
  }

  package var items: [Item] {
    if case .items(let items) = self { items } else { [] }
  }

  package var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  package var isNull: Bool { self == .null }
}
