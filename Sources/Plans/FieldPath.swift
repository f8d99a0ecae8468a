package import Fields

/// What a change changes: a field, an entry of a keyed list, or one field of such an entry.
package enum FieldPath: Hashable, Sendable {
  case field(Field)
  /// A whole entry that is added or removed: `phones["desk"]`.
  case item(Field, key: String)
  /// `phones["desk"].mac`; the index is the place in the list's `ItemTable`.
  case itemField(Field, key: String, index: Int)
  /// A field of a department, site, phone number or contact.
  case resourceField(ResourceKind, index: Int)

  /// As plans write it.
  package var name: String {
    switch self {
    case .field(let field): field.name
    case .item(let field, let key): "\(field.name)[\(Self.quoted(key))]"
    case .itemField(let field, let key, let index):
      "\(field.name)[\(Self.quoted(key))].\(itemFields(of: field)[index].name)"
    case .resourceField(let kind, let index): ItemTable.table(of: kind)?.fields[index].name ?? ""
    }
  }

  /// The user's field, if it is one.
  package var field: Field? {
    switch self {
    case .field(let field), .item(let field, _), .itemField(let field, _, _): field
    case .resourceField: nil
    }
  }

  /// What values at this place look like.
  package var shape: FieldShape? {
    switch self {
    case .field(let field), .item(let field, _): field.descriptor.shape
    case .itemField(let field, _, let index): itemFields(of: field)[index].shape
    case .resourceField(let kind, let index): ItemTable.table(of: kind)?.fields[index].shape
    }
  }

  /// The path that `name` writes, on a user or another resource; nil when there is none.
  package init?(_ name: String, of resource: ResourceKind) {
    if let table = ItemTable.table(of: resource) {
      guard let index = table.fields.firstIndex(where: { $0.name == name }) else { return nil }
      self = .resourceField(resource, index: index)
    } else if let field = FieldTable.field(named: name) {
      self = .field(field)
    } else {
      self.init(itemName: name)
    }
  }

  private init?(itemName name: String) {
    let bytes = Array(name.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
      let field = FieldTable.field(named: String(decoding: bytes[..<open], as: UTF8.self)),
      case .items(let table) = field.descriptor.shape,
      let (key, end) = Self.unquoted(bytes, from: open + 1), end < bytes.count,
      bytes[end] == UInt8(ascii: "]")
    else { return nil }
    guard end + 1 < bytes.count else {
      self = .item(field, key: key)
      return
    }
    let rest = String(decoding: bytes[(end + 1)...], as: UTF8.self)
    guard let index = table.fields.firstIndex(where: { "." + $0.name == rest }) else { return nil }
    self = .itemField(field, key: key, index: index)
  }

  private func itemFields(of field: Field) -> [ItemField] {
    if case .items(let table) = field.descriptor.shape { table.fields } else { [] }
  }

  /// The key in quotes, with `\` before `"` and `\`.
  package static func quoted(_ key: String) -> String {
    var text = "\""
    for scalar in key.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private static func unquoted(_ bytes: [UInt8], from start: Int) -> (key: String, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var key: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { index += 1 }
      guard index < bytes.count else { return nil }
      key.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else { return nil }
    return (String(decoding: key, as: UTF8.self), index + 1)
  }
}

extension FieldPath {
  /// What stands at this place in the whole value of its field; nil where nothing is set.
  package func value(in whole: Value?) -> Value? {
    switch self {
    case .item(_, let key):
      whole?.items.first { $0.key == key }.map { .items([$0.storable]) }
    case .itemField(_, let key, let index):
      whole?.items.first { $0.key == key }?[index].flatMap { $0 == .null ? nil : $0 }
    case .field, .resourceField: whole == .null ? nil : whole
    }
  }

  /// Whether one of the two is the other, or a part of it.
  package func overlaps(_ other: FieldPath) -> Bool {
    guard field == other.field, resource == other.resource else { return false }
    guard let key, let otherKey = other.key else { return true }
    guard key == otherKey else { return false }
    guard case .itemField(_, _, let index) = self,
      case .itemField(_, _, let otherIndex) = other
    else { return true }
    return index == otherIndex
  }

  /// Of two that overlap, the one that says less of its field.
  package func finer(_ other: FieldPath) -> FieldPath { depth >= other.depth ? self : other }

  private var depth: Int {
    switch self {
    case .field, .resourceField: 0
    case .item: 1
    case .itemField: 2
    }
  }

  private var key: String? {
    switch self {
    case .item(_, let key), .itemField(_, let key, _): key
    case .field, .resourceField: nil
    }
  }

  private var resource: FieldPath? {
    if case .resourceField = self { self } else { nil }
  }
}

extension FieldPath {
  /// The extensions of other users in a value that stands here: agents, or whom a number reaches.
  package func extensions(in value: Value?) -> [String] {
    guard self != .field(.extension), let shape else { return [] }
    return Self.texts(of: .extension, in: value, shape)
  }

  /// Whom answering rules in a value that stands here send calls to.
  package func targets(in value: Value?) -> [String] {
    shape.map { Self.texts(of: .target, in: value, $0) } ?? []
  }

  private static func texts(
    of type: ScalarType, in value: Value?, _ shape: FieldShape
  ) -> [String] {
    switch shape {
    case .scalar(type): value?.text.map { [$0] } ?? []
    case .list(type, maximum: _): value?.texts ?? []
    case .items(let table):
      (value?.items ?? []).flatMap { item in
        table.fields.indices.flatMap { texts(of: type, in: item[$0], table.fields[$0].shape) }
      }
    default: []
    }
  }
}
