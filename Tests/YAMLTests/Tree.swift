import JSON
import YAML

/// A document with nothing guessed: each scalar is a text.
indirect enum Tree: Equatable {
  case scalar(String, isNull: Bool)
  case sequence([Tree])
  case mapping([Pair])

  struct Pair: Equatable {
    let key: Tree
    let value: Tree
  }

  /// All documents of a file.
  static func documents(_ bytes: [UInt8], tags: TagRule = .reported) throws(YAMLError) -> [Tree] {
    var reader = EventReader(bytes, tags: tags)
    var documents: [Tree] = []
    while try reader.next() != .streamEnd {
      if reader.kind == .streamStart || reader.kind == .documentEnd { continue }
      try reader.next()
      documents.append(try Tree(&reader))
    }
    return documents
  }

  /// The node whose first event is the reader's current one.
  private init(_ reader: inout EventReader) throws(YAMLError) {
    switch reader.kind {
    case .sequenceStart:
      var values: [Tree] = []
      while try reader.next() != .sequenceEnd { values.append(try Tree(&reader)) }
      self = .sequence(values)
    case .mappingStart:
      var pairs: [Pair] = []
      while try reader.next() != .mappingEnd {
        let key = try Tree(&reader)
        try reader.next()
        pairs.append(Pair(key: key, value: try Tree(&reader)))
      }
      self = .mapping(pairs)
    default: self = .scalar(reader.text(), isNull: reader.isNull)
    }
  }

  /// Whether a JSON value says the same; numbers may be written differently.
  func matches(_ json: JSON) -> Bool {
    switch (self, json) {
    case (.scalar(_, let isNull), .null): isNull
    case (.scalar(let text, _), .string(let string)): text.utf8.elementsEqual(string.utf8)
    case (.scalar(let text, _), .boolean(let value)): text == (value ? "true" : "false")
    case (.scalar(let text, _), .integer(let value)):
      Double(text) == Double(value)
    case (.scalar(let text, _), .number(let literal)):
      text == literal || Double(text) == Double(literal)
    case (.sequence(let values), .array(let others)):
      values.count == others.count && zip(values, others).allSatisfy { $0.matches($1) }
    case (.mapping(let pairs), .object(let members)):
      pairs.count == members.count
        && pairs.allSatisfy { pair in
          guard case .scalar(let key, _) = pair.key else { return false }
          return members.contains { $0.name == key && pair.value.matches($0.value) }
        }
    default: false
    }
  }

  /// One line of JSON-like text, for expectations.
  var description: String {
    switch self {
    case .scalar(let text, _): text
    case .sequence(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.description): \($0.value.description)" }.joined(separator: ", ")
        + "}"
    }
  }
}
