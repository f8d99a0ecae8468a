import Diagnostics
package import Fields
package import Model
package import YAML

extension NodeReader {
  /// The fields of a user, a profile or of defaults.
  package struct ReadEntries: Sendable {
    /// In the order of the field table, the extension left out.
    package var entries: [DesiredUser.Entry]
    package var `extension`: Extension?
    package var extensionPlace: Place
    /// By `Field.rawValue`: written, but refused.
    package var refused: UInt64
    /// By `Field.rawValue`: the fields among the entries.
    package var fields: UInt64
  }

  /// Reads the mapping that the current event opens.
  ///
  /// `origin` says whose it is; fields that tell one user from all others are the user's alone.
  package mutating func readEntries(
    _ origin: DesiredUser.Origin, owner: StaticString
  ) throws(YAMLError) -> ReadEntries {
    let start = here
    var result = ReadEntries(
      entries: [], extension: nil, extensionPlace: start, refused: 0, fields: 0)
    result.entries.reserveCapacity(usualCount)
    let table = CompiledTable.fields
    misspelt = 0
    try readEntries(table, table.keys, origin, owner, into: &result)
    result.refused |= misspelt
    usualCount = result.entries.count + (fillIn & ~result.fields).nonzeroBitCount
    result.tidy(capacity: usualCount)
    return result
  }

  private mutating func readEntries(
    _ table: CompiledTable, _ keys: KeyTable, _ origin: DesiredUser.Origin, _ owner: StaticString,
    into result: inout ReadEntries
  ) throws(YAMLError) {
    var mapping = openMapping()
    while let key = try nextKey(of: &mapping, in: keys, owner: "\(owner)") {
      let target = keys.targets[key]
      if target.group >= 0, events.kind == .mappingStart {
        try readEntries(table, keys.groups[Int(target.group)], origin, owner, into: &result)
      } else if target.leaf < 0 {
        for shape in keys.groups[Int(target.group)].targets { result.refuse(shape.leaf) }
        try refuseType(keys.names[key], wanted: "a mapping")
      } else {
        try readEntry(table, Int(target.leaf), origin, into: &result)
      }
    }
  }

  private mutating func readEntry(
    _ table: CompiledTable, _ leaf: Int, _ origin: DesiredUser.Origin,
    into result: inout ReadEntries
  ) throws(YAMLError) {
    if origin == .user, table.booleans & 1 << UInt64(leaf) != 0, let boolean,
      let field = Field(rawValue: UInt8(leaf))
    {
      return result.add(field, .boolean(boolean), at: here, origin)
    }
    let shape = table.shapes[leaf]
    if origin != .user, shape.isIndividual {
      report(
        .unknownKey, "\"\(shape.name)\" can't be shared by several users", at: lastKey,
        help: "write it with each user")
      return try events.skipNode()
    }
    let start = here
    guard let value = try readValue(shape), let field = Field(rawValue: UInt8(leaf)) else {
      return result.refuse(Int16(leaf))
    }
    if field == .extension {
      result.extension = value.text.flatMap(Extension.init)
      result.extensionPlace = start
    } else {
      note(start, of: value)
      result.add(field, value, at: start, origin)
    }
  }

  /// Notes the span of a scalar that its value doesn't tell, as that of a quoted one.
  @inline(__always)
  private mutating func note(_ place: Place, of value: Value) {
    if case .text(let text) = value, place.width != text.utf8.count { places.note(place) }
  }
}

extension NodeReader.ReadEntries {
  fileprivate mutating func add(
    _ field: Field, _ value: Value, at place: Place, _ origin: DesiredUser.Origin
  ) {
    fields |= 1 << UInt64(field.rawValue)
    entries.append(
      DesiredUser.Entry(field, value, line: place.line, column: place.column, origin: origin))
  }

  fileprivate mutating func refuse(_ leaf: Int16) { refused |= 1 << UInt64(leaf) }

  /// Puts the entries in order, and gives them just the room that they will need.
  fileprivate mutating func tidy(capacity: Int) {
    for index in entries.indices.dropFirst() where entries[index].field < entries[index - 1].field {
      entries.sort { $0.field < $1.field }
      break
    }
    if entries.capacity < capacity { entries.reserveCapacity(capacity) }
    guard entries.capacity > capacity + 1 else { return }
    var exact: [DesiredUser.Entry] = []
    exact.reserveCapacity(capacity)
    exact.append(contentsOf: entries)
    entries = exact
  }
}
