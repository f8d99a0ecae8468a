package import Diagnostics
package import Fields
import Model
import Normalization
package import YAML

/// Reads the nodes of one file as the field table wants them, and notes what is wrong.
///
/// A function that reads a node begins at the node's first event and ends at its last.
package struct NodeReader: ~Copyable {
  /// A key of a mapping that is being read.
  private struct SeenKey {
    var index: Int
    var place: Place
  }

  package var events: EventReader
  package var findings = Findings()
  package var places = Places()
  var pool = ValuePool()
  package let path: String
  package let context: ReadingContext
  private var seenKeys: [SeenKey] = []
  /// Whether no line may be shown that anything is wrong with from now on, nor unknown names.
  package var hidesSource = false
  /// Where the key stands that `nextKey` returned last.
  package private(set) var lastKey = Place(line: 1, column: 1, width: 1)
  /// Values of the lists that are being read, so that each list is made once, at its size.
  var texts: [String] = []
  /// By leaf: keys that an unknown key was probably meant to be.
  var misspelt: UInt64 = 0
  /// How much room the last user's entries took: the next one's will take about as much.
  var usualCount = 8
  /// By `Field.rawValue`: the fields that are likely to be filled in later.
  private(set) var fillIn: UInt64 = 0

  package init(_ bytes: [UInt8], path: String, context: ReadingContext) {
    events = EventReader(bytes)
    self.path = path
    self.context = context
    reserve(for: context.fillIn)
  }

  /// Makes room with each user read from now on for fields that are filled in where none is
  /// written.
  package mutating func reserve(for fields: [Field]) {
    for field in fields { fillIn |= 1 << UInt64(field.rawValue) }
  }

  /// The keys of one mapping read so far.
  package struct Mapping {
    fileprivate var base: Int
    fileprivate var mask: UInt64 = 0
    /// Where the mapping begins.
    let start: Place
  }

  /// Begins to read the mapping that the current event opens.
  package mutating func openMapping() -> Mapping {
    Mapping(base: seenKeys.count, start: here)
  }

  /// Moves to the next key's value, and past keys that aren't known or stand twice.
  ///
  /// Nil at the mapping's end.
  package mutating func nextKey(
    of mapping: inout Mapping, in table: KeyTable, owner: @autoclosure () -> String
  ) throws(YAMLError) -> Int? {
    while try events.next() != .mappingEnd {
      guard events.kind == .scalar, let index = table.index(of: events) else {
        try refuseKey(table, owner: owner())
        continue
      }
      let place = here
      if mapping.mask & 1 << UInt64(index) != 0 {
        refuseDuplicate(index, table, place, mapping)
        try skipValue()
        continue
      }
      mapping.mask |= 1 << UInt64(index)
      seenKeys.append(SeenKey(index: index, place: place))
      lastKey = place
      try events.next()
      return index
    }
    seenKeys.removeSubrange(mapping.base...)
    return nil
  }

  /// Where a key of the mapping stands that was read before.
  private func keyPlace(_ index: Int, in mapping: Mapping) -> Place {
    seenKeys[mapping.base...].first { $0.index == index }?.place ?? mapping.start
  }

  /// Where the current event is.
  package var here: Place { Place(events.start, events.end) }

  package mutating func report(
    _ code: DiagnosticCode, _ message: @autoclosure () -> String, at place: Place? = nil,
    help: @autoclosure () -> String? = nil, related: Place? = nil, hidesSource: Bool = false
  ) {
    guard !findings.isFull(for: code.severity) else {
      return findings.addNothing(code.severity)
    }
    let range = (place ?? here).range(in: path)
    findings.add(
      Diagnostic(
        code, message(), at: range, help: help(),
        related: related?.range(in: path), hidesSource: hidesSource || self.hidesSource))
  }

  /// Notes that the current node is of the wrong type and moves behind it.
  package mutating func refuseType(
    _ name: String, wanted: String, help: String? = nil, hidesSource: Bool = false
  ) throws(YAMLError) {
    let found = found
    report(
      .wrongType, "\(name): \(found) stands where \(wanted) is wanted", help: help,
      hidesSource: hidesSource)
    try events.skipNode()
  }

  /// What the current event begins, for messages.
  private var found: String {
    switch events.kind {
    case .mappingStart: "a mapping"
    case .sequenceStart: "a list"
    default: events.isNull ? "nothing" : "a text"
    }
  }

  private mutating func refuseKey(
    _ table: KeyTable, owner: @autoclosure () -> String
  ) throws(YAMLError) {
    if events.kind != .scalar {
      report(.wrongType, "a key must be a text", at: here)
      try events.skipNode()
    } else if findings.isFull(for: .error) {
      findings.addNothing(.error)
    } else {
      let name = String(events.text().unicodeScalars.prefix(64)).composed
      let nearest = Suggestion.nearest(to: name, in: table.names)
      if let index = nearest.flatMap(table.names.firstIndex) {
        misspelt |= table.targets[index].leaf >= 0 ? 1 << UInt64(table.targets[index].leaf) : 0
      }
      let isHidden = hidesSource || name.utf8.holdsAddress
      let shown = isHidden ? "unknown key" : "unknown key \(name.quoted)"
      report(
        .unknownKey, "\(shown) in \(owner())",
        help: nearest.map { "did you mean \"\($0)\"?" }
          ?? "known keys: \(table.names.joined(separator: ", "))")
    }
    try skipValue()
  }

  private mutating func refuseDuplicate(
    _ index: Int, _ table: KeyTable, _ place: Place, _ mapping: Mapping
  ) {
    let first = keyPlace(index, in: mapping)
    report(
      .duplicateKey, "\"\(table.names[index])\" is written twice", at: place,
      help: "keep one of the two", related: first)
  }

  /// Moves from a key to the end of its value.
  private mutating func skipValue() throws(YAMLError) {
    try events.next()
    try events.skipNode()
  }
}
