internal import CYAML
import LibYAML

/// Reads one file of YAML event by event, through libyaml.
///
/// Aliases are replayed and `<<` merges resolved within a budget per file, so the caller sees
/// plain mappings, sequences and scalars. Texts are valid until the next call of `next()`.
/// Escapes may put control characters into a text; who reads it judges them.
@usableFromInline package struct EventReader: ~Copyable {
  /// How deep mappings and sequences may be nested.
  package static let maximumDepth = 64
  /// How many nodes aliases may stand for in one file.
  package static let maximumExpandedNodes = 100_000
  /// How many bytes of text aliases may stand for in one file.
  package static let maximumExpandedText = 16 << 20

  @usableFromInline var current: Event
  let source: SourceText
  let tagRule: TagRule
  let parser: Parser
  let event: UnsafeMutablePointer<yaml_event_t>
  var depth = 0
  /// How many `[` and `{` are open, and the columns of the block collections around them.
  var flowDepth = 0
  var blockColumns: [UInt32] = []
  var previousLine: UInt32 = 1
  var lines = LineCursor()
  private var hasFailed = false
  var aliases = AliasTable()
  var merges: [MergeFrame] = []
  var arena = TextArena()

  /// Copies the bytes of a file: UTF-8, or UTF-16 with a byte order mark.
  ///
  /// Faults of the encoding are thrown by `next()`.
  package init(_ bytes: [UInt8], tags: TagRule = .refused) {
    source = SourceText(bytes)
    tagRule = tags
    parser = Parser(source.begin, count: source.count)
    event = .allocate(capacity: 1)
    current = Event(.streamStart, start: .fileStart, end: .fileStart)
    event.initialize(to: yaml_event_t())
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
  }

  /// Moves to the next event; after an error the file counts as ended.
  @discardableResult
  package mutating func next() throws(YAMLError) -> EventKind {
    if hasFailed { return .streamEnd }
    do {
      if source.mayHaveMerges { return try nextMerged() }
      return try nextExpanded()
    } catch {
      hasFailed = true
      current = Event(.streamEnd, start: current.start, end: current.end)
      throw error
    }
  }

  /// Moves to the end of the node whose first event is the current one.
  package mutating func skipNode() throws(YAMLError) {
    guard current.opensCollection else { return }
    var open = 1
    while open > 0, !hasFailed {
      _ = try next()
      if current.opensCollection { open += 1 } else if current.closesCollection { open -= 1 }
    }
  }
}
