package import Fields
package import JSON

/// Values of fields as JSON and back; the shape of the field decides what a JSON value means.
package enum ValueCoding {
  /// What is done with a member of an item that the item's table doesn't have.
  package enum Unknown: Sendable {
    case refused
    case dropped
  }

  /// Appends `value`; nil and `.null` both as `null`.
  package static func write(_ value: Value?, _ shape: FieldShape, to writer: inout JSONWriter) {
    switch value {
    case nil, .null: writer.null()
    case .boolean(let boolean): writer.boolean(boolean)
    case .integer(let integer): writer.integer(integer)
    case .text(let text): writer.string(text)
    case .texts(let texts):
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    case .items(let items):
      writer.beginArray()
      if case .items(let table) = shape {
        for item in items {
          writer.beginObject()
          write(item, table, to: &writer)
          writer.endObject()
        }
      }
      writer.endArray()
    case .pin(let source): write(source, to: &writer)
    }
  }

  package static func write(_ source: PINSource, to writer: inout JSONWriter) {
    writer.beginObject()
    switch source {
    case .environment(let name):
      writer.name("env")
      writer.string(name)
    case .generated:
      writer.name("generate")
      writer.boolean(true)
    }
    writer.endObject()
  }

  /// Appends the members of an entry, whose object is open.
  package static func write(_ item: Item, _ table: ItemTable, to writer: inout JSONWriter) {
    write(
      zip(table.fields, item.values).lazy.map { ($0.path, $0.shape, $1) }, to: &writer)
  }

  /// Appends values as members, whose object is open; those that share the first key of their path
  /// stand together in one object.
  package static func write(
    _ members: some Sequence<(path: [String], shape: FieldShape, value: Value?)>,
    to writer: inout JSONWriter
  ) {
    var group: String?
    for (path, shape, value) in members {
      guard let value else { continue }
      let outer = path.count > 1 ? path[0] : nil
      if group != outer {
        if group != nil { writer.endObject() }
        if let outer {
          writer.name(outer)
          writer.beginObject()
        }
        group = outer
      }
      writer.name(path[path.count - 1])
      write(value, shape, to: &writer)
    }
    if group != nil { writer.endObject() }
  }
}

extension ValueCoding {
  /// The value that stands at `node`; nil for `null`.
  ///
  /// A value that no manifest could hold there is refused, so that nobody gets one in by hand.
  /// Whether what it names exists, and suits the user, is judged where plans are inspected.
  package static func read(
    _ node: JSONNode, _ shape: FieldShape, unknown: Unknown = .refused
  ) throws(JSONNode.Mismatch) -> Value? {
    guard !node.json.isNull else { return nil }
    switch shape {
    case .scalar(let type): return try scalar(node, type)
    case .list(let type, let maximum): return try list(node, type, maximum: maximum)
    case .items(let table): return try items(node, table, unknown)
    case .pinSource: return .pin(try pinSource(node))
    }
  }

  /// The value that stands at `node`, of the right kind, whether or not a manifest could say it.
  ///
  /// So are stored values read: others than Rollcall write them too.
  package static func readStored(
    _ node: JSONNode, _ shape: FieldShape
  ) throws(JSONNode.Mismatch) -> Value? {
    guard !node.json.isNull else { return nil }
    switch shape {
    case .scalar(let type): return try storedScalar(node, type)
    case .list:
      var texts: [String] = []
      for element in try node.elements() { texts.append(try element.string()) }
      return .texts(texts)
    case .items(let table):
      var items: [Item] = []
      for element in try node.elements() {
        items.append(
          try item(element, table, .refused) { (node, shape) throws(JSONNode.Mismatch) in
            try readStored(node, shape)
          })
      }
      return .items(items)
    case .pinSource: return .pin(try pinSource(node))
    }
  }

  package static func pinSource(_ node: JSONNode) throws(JSONNode.Mismatch) -> PINSource {
    let members = try node.members()
    guard members.count == 1, let member = members.first else {
      throw node.mismatch("is not {\"env\": NAME} or {\"generate\": true}")
    }
    switch (member.name, member.node.json) {
    case ("env", .string(let name)) where isVariableName(name): return .environment(name)
    case ("generate", .boolean(true)): return .generated
    default: throw node.mismatch("is not {\"env\": NAME} or {\"generate\": true}")
    }
  }

  private static func scalar(
    _ node: JSONNode, _ type: ScalarType
  ) throws(JSONNode.Mismatch) -> Value {
    let text: String
    switch type {
    case .boolean: return .boolean(try node.boolean())
    case .integer: text = String(try node.integer())
    case .request where node.json == false: text = "false"
    default: text = try node.string()
    }
    do {
      return try type.value(of: text)
    } catch {
      throw node.mismatch(error.reason)
    }
  }

  private static func storedScalar(
    _ node: JSONNode, _ type: ScalarType
  ) throws(JSONNode.Mismatch) -> Value {
    switch type {
    case .boolean: .boolean(try node.boolean())
    case .integer: .integer(try node.integer())
    default: .text(try node.string())
    }
  }

  private static func list(
    _ node: JSONNode, _ type: ScalarType, maximum: Int
  ) throws(JSONNode.Mismatch) -> Value {
    let elements = try node.elements()
    guard (1...maximum).contains(elements.count) else {
      throw node.mismatch("has \(elements.count) entries instead of 1 to \(maximum)")
    }
    var texts: [String] = []
    var seen: Set<String> = []
    for element in elements {
      guard let text = try scalar(element, type).text else { throw element.mismatch("is no text") }
      guard seen.insert(text).inserted else { throw element.mismatch("stands there twice") }
      texts.append(text)
    }
    return .texts(texts)
  }

  private static func items(
    _ node: JSONNode, _ table: ItemTable, _ unknown: Unknown
  ) throws(JSONNode.Mismatch) -> Value {
    let elements = try node.elements()
    guard !elements.isEmpty else { throw node.mismatch("has no entries") }
    var items: [Item] = []
    var keys: Set<String> = []
    for element in elements {
      let item = try item(element, table, unknown) { (node, shape) throws(JSONNode.Mismatch) in
        try read(node, shape, unknown: unknown)
      }
      guard keys.insert(item.key).inserted else {
        throw element.mismatch("has the same \(table.key.name) as another entry")
      }
      items.append(item)
    }
    return .items(items)
  }

  private static func item(
    _ node: JSONNode, _ table: ItemTable, _ unknown: Unknown,
    read: (JSONNode, FieldShape) throws(JSONNode.Mismatch) -> Value?
  ) throws(JSONNode.Mismatch) -> Item {
    var values = [Value?](repeating: nil, count: table.fields.count)
    for member in try leaves(node, table) {
      if let index = table.fields.firstIndex(where: { $0.path == member.path }) {
        values[index] = try read(member.node, table.fields[index].shape) ?? .null
      } else if unknown == .refused {
        throw member.node.mismatch("is not a field of a \(table.name)")
      }
    }
    guard values.first??.text != nil else { throw node.mismatch("has no \(table.key.name)") }
    return Item(values)
  }

  /// The members of an item's object, those of the objects in it included.
  private static func leaves(
    _ node: JSONNode, _ table: ItemTable
  ) throws(JSONNode.Mismatch) -> [(path: [String], node: JSONNode)] {
    var leaves: [(path: [String], node: JSONNode)] = []
    for member in try node.members() {
      let isGroup = table.fields.contains { $0.path.count > 1 && $0.path[0] == member.name }
      if isGroup {
        leaves += try member.node.members().map { ([member.name, $0.name], $0.node) }
      } else {
        leaves.append(([member.name], member.node))
      }
    }
    return leaves
  }

  private static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.count <= 128
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
      }
  }
}
