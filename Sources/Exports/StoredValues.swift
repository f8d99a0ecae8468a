import Diagnostics
import FieldCoding
import Fields
import JSON

/// Values that a store can hold, read from JSON.
enum StoredValues {
  /// Nil for what is unset.
  static func value(_ node: JSONNode, _ shape: FieldShape) throws(JSONNode.Mismatch) -> Value? {
    let value = try ValueCoding.readStored(node, shape)
    if let reason = misfit(value, shape) { throw node.mismatch(reason) }
    return value == .texts([]) || value == .items([]) ? nil : value
  }

  /// One entry of a section.
  static func item(_ node: JSONNode, _ table: ItemTable) throws(JSONNode.Mismatch) -> Item {
    let alone = JSONNode(.array([node.json]))
    do throws(JSONNode.Mismatch) {
      guard let item = try value(alone, .items(table))?.items.first else {
        throw node.mismatch("is no \(table.name)")
      }
      return item.storable
    } catch {
      // The list around it has no name of its own.
      let rest = error.path.hasPrefix("[0]") ? error.path.dropFirst(3) : ""
      throw JSONNode.Mismatch(path: node.path + rest, reason: error.reason)
    }
  }

  /// Why no store can hold it; nil: it can.
  private static func misfit(_ value: Value?, _ shape: FieldShape) -> String? {
    switch (value, shape) {
    case (.text(let text), .scalar(.choice(let options))):
      return options.contains(text)
        ? nil : "is \(text.quoted), and not one of \(options.joined(separator: ", "))"
    case (.text(let text), _): return misfit(text)
    case (.texts(let texts), _): return texts.lazy.compactMap(misfit).first
    case (.items(let items), .items(let table)): return misfit(items, table)
    case (.pin, _): return "is no stored value"
    default: return nil
    }
  }

  private static func misfit(_ items: [Item], _ table: ItemTable) -> String? {
    var keys: Set<String> = []
    for item in items {
      guard keys.insert(item.key).inserted else {
        return "has the \(table.name) \(item.key.quoted) twice"
      }
      for (field, value) in zip(table.fields, item.values) {
        if let reason = misfit(value, field.shape) {
          return "of \(item.key.quoted): \(field.name) \(reason)"
        }
      }
    }
    return nil
  }

  /// PostgreSQL has no text with a NUL in it.
  private static func misfit(_ text: String) -> String? {
    text.utf8.contains(0) ? "has the character U+0000, which no store holds" : nil
  }
}
