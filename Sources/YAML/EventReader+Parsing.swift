internal import CYAML
import LibYAML

extension EventReader {
  /// The next event with aliases replaced by what they stand for.
  mutating func nextExpanded() throws(YAMLError) -> EventKind {
    if aliases.isReplaying {
      try replay()
    } else {
      try parse()
    }
    if aliases.isRecording { record() }
    return current.kind
  }

  private mutating func parse() throws(YAMLError) {
    previousLine = Mark(event.pointee.end_mark).line
    yaml_event_delete(event)
    guard yaml_parser_parse(parser.pointer, event) == 1 else { throw failure() }
    current.start = Mark(event.pointee.start_mark)
    current.end = Mark(event.pointee.end_mark)
    current.isKept = false
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: try takeScalar()
    case YAML_MAPPING_START_EVENT:
      let start = event.pointee.data.mapping_start
      let isFlow = start.style == YAML_FLOW_MAPPING_STYLE
      try open(.mappingStart, isFlow: isFlow, tag: start.tag, anchor: start.anchor)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.pointee.data.sequence_start
      let isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
      try open(.sequenceStart, isFlow: isFlow, tag: start.tag, anchor: start.anchor)
    case YAML_MAPPING_END_EVENT: close(.mappingEnd)
    case YAML_SEQUENCE_END_EVENT: close(.sequenceEnd)
    case YAML_ALIAS_EVENT: try startReplay()
    default: try takeBoundary()
    }
  }

  @inline(__always)
  private mutating func takeScalar() throws(YAMLError) {
    let scalar = event.pointee.data.scalar
    current.kind = .scalar
    current.style = ScalarStyle(scalar.style)
    current.text = UnsafePointer(scalar.value)
    current.count = scalar.length
    current.isTagged = scalar.tag != nil
    switch current.style {
    case .plain: try checkPlain()
    case .quoted: try checkQuoted()
    case .block: try checkBlock()
    }
    try checkFlow()
    if scalar.tag != nil { try checkTag() }
    if let anchor = scalar.anchor { try define(anchor) }
  }

  private mutating func open(
    _ kind: EventKind, isFlow: Bool, tag: UnsafePointer<UInt8>?, anchor: UnsafePointer<UInt8>?
  ) throws(YAMLError) {
    current.kind = kind
    current.count = 0
    current.isTagged = tag != nil
    if isFlow {
      try checkFlow()
      flowDepth += 1
    } else {
      blockColumns.append(current.start.column)
    }
    if tag != nil { try checkTag() }
    if let anchor { try define(anchor) }
    depth += 1
    if depth > Self.maximumDepth { throw .tooDeep(at: current.start) }
  }

  private mutating func close(_ kind: EventKind) {
    current.kind = kind
    current.count = 0
    current.isTagged = false
    if flowDepth > 0 { flowDepth -= 1 } else { blockColumns.removeLast() }
    depth -= 1
  }

  private mutating func takeBoundary() throws(YAMLError) {
    current.count = 0
    current.isTagged = false
    switch event.pointee.type {
    case YAML_DOCUMENT_START_EVENT:
      current.kind = .documentStart
      aliases.forgetAnchors()
    case YAML_DOCUMENT_END_EVENT: current.kind = .documentEnd
    case YAML_STREAM_START_EVENT:
      current.kind = .streamStart
      try checkSource()
    default: current.kind = .streamEnd
    }
  }
}

extension EventReader {
  /// Begins to record the node that the current event opens.
  mutating func define(_ anchor: UnsafePointer<UInt8>) throws(YAMLError) {
    let name = String(cString: anchor)
    if !current.isTagged { try checkName(count: name.utf8.count) }
    aliases.define(name, depth: depth)
  }

  /// Moves on to the first event of the node that the current alias stands for.
  mutating func startReplay() throws(YAMLError) {
    let name = String(cString: event.pointee.data.alias.anchor)
    try checkName(count: name.utf8.count)
    try aliases.startReplay(name, at: current.start, to: current.end)
    try replay()
  }

  mutating func replay() throws(YAMLError) {
    current = aliases.replayed()
    if current.opensCollection {
      depth += 1
      if depth > Self.maximumDepth { throw .tooDeep(at: aliases.aliasMark) }
    } else if current.closesCollection {
      depth -= 1
    }
  }

  /// Keeps the current event for the anchors whose node it is part of.
  mutating func record() {
    keepText()
    aliases.record(current, depth: depth)
  }

  /// Makes the text of the current event outlive it.
  mutating func keepText() {
    guard !current.isKept, let text = current.text else { return }
    current.text = arena.keep(text, count: current.count)
    current.isKept = true
  }
}

extension Mark {
  static let fileStart = Mark(line: 1, column: 1)

  init(_ mark: yaml_mark_t) {
    self.init(
      line: UInt32(truncatingIfNeeded: mark.line) &+ 1,
      column: UInt32(truncatingIfNeeded: mark.column) &+ 1)
  }
}

extension ScalarStyle {
  @inline(__always)
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: self = .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    default: self = .block
    }
  }
}
