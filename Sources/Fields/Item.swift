/// One entry of a list keyed by name: a phone, an answering rule, a department, a site, a contact.
///
/// The values stand in the order of the table's fields; nil where the manifest says nothing.
package struct Item: Hashable, Sendable {
  package var values: [Value?]

  package init(_ values: [Value?]) {
    self.values = values
  }

  /// The first field's text; it tells the entries of one list apart.
  package var key: String { values.first??.text ?? "" }

  package subscript(_ index: Int) -> Value? { index < values.count ? values[index] : nil }

  /// The value of a field that the table may not have.
  package func value(at place: Int?) -> Value? { place.flatMap { self[$0] } }

  /// What stays of it when it is stored: values that clear have nothing to clear.
  package var storable: Item { Item(values.map { $0 == .null ? nil : $0 }) }
}
