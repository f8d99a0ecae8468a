package import Fields

/// Whether a manifest may say at all what a store holds.
package enum ValueRefusal {
  /// Why not, as in `is of another type`; what depends on other values isn't looked at.
  package static func reason(_ value: Value, _ shape: FieldShape) -> String? {
    switch (shape, value) {
    case (.scalar(let type), _): reason(value, type)
    case (.list(let type, let maximum), .texts(let texts)):
      texts.count > maximum
        ? "has more than \(maximum) entries"
        : texts.lazy.compactMap { reason(.text($0), type) }.first
    case (.items(let table), .items(let items)):
      items.lazy.compactMap { reason($0, table) }.first
    default: "is of another type"
    }
  }

  /// Of one entry of a keyed list: `has a mac that is not a MAC address`.
  package static func reason(_ item: Item, _ table: ItemTable) -> String? {
    for (field, value) in zip(table.fields, item.values) {
      guard let value else {
        if field.isRequired { return "has an entry without \(field.name)" }
        continue
      }
      if let reason = reason(value, field.shape) { return "has a \(field.name) that \(reason)" }
    }
    return nil
  }

  private static func reason(_ value: Value, _ type: ScalarType) -> String? {
    guard let text = ScalarText(value, type)?.text else { return "is of another type" }
    do {
      return try type.value(of: text) == value ? nil : "isn't stored as a manifest would write it"
    } catch {
      return error.reason
    }
  }
}
