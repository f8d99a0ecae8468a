internal import CYAML
import LibYAML

/// Puts an outline together from libyaml's events.
struct OutlineReader: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private let offsets: ScalarOffsets
  private let parser: Parser
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var outline = Outline()
  /// The collections that aren't at their end yet.
  private var open: [Int] = []
  private var anchors: [String: Int] = [:]

  /// `bytes` must outlive the reader; they begin at `offset` of the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    self.offset = offset
    offsets = ScalarOffsets(bytes)
    parser = Parser(bytes.baseAddress, count: bytes.count)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
  }

  /// Nil when libyaml stops before the end.
  mutating func read() -> Outline? {
    while yaml_parser_parse(parser.pointer, event) == 1 {
      if event.pointee.type == YAML_STREAM_END_EVENT { return outline }
      take()
      yaml_event_delete(event)
    }
    return nil
  }

  private mutating func take() {
    switch event.pointee.type {
    case YAML_DOCUMENT_START_EVENT: anchors = [:]
    case YAML_SCALAR_EVENT: takeScalar()
    case YAML_MAPPING_START_EVENT:
      let start = event.pointee.data.mapping_start
      begin(.mapping, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, start.anchor)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.pointee.data.sequence_start
      begin(.sequence, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      let begin = outline.nodes[open[open.count - 1]].bytes.lowerBound
      outline.nodes[open.removeLast()].bytes = begin..<max(begin, place(event.pointee.end_mark))
    case YAML_ALIAS_EVENT: takeAlias()
    default: return
    }
  }

  private mutating func takeScalar() {
    let scalar = event.pointee.data.scalar
    var node = node(.scalar(ScalarForm(scalar.style)), anchor: scalar.anchor)
    node.text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    add(node)
  }

  private mutating func begin(
    _ kind: OutlineNode.Kind, isFlow: Bool, _ anchor: UnsafePointer<UInt8>?
  ) {
    var node = node(kind, anchor: anchor)
    node.isFlow = isFlow
    add(node)
    open.append(outline.nodes.count - 1)
  }

  private mutating func takeAlias() {
    let name = String(cString: event.pointee.data.alias.anchor)
    let target = anchors[name]
    var node = node(.alias(of: target), anchor: nil)
    node.anchor = name
    let number = add(node)
    if let target, outline.aliases[target] == nil { outline.aliases[target] = number }
  }

  @discardableResult
  private mutating func add(_ node: OutlineNode) -> Int {
    let number = outline.nodes.count
    outline.nodes.append(node)
    if let parent = node.parent {
      outline.nodes[parent].children.append(number)
    } else {
      outline.roots.append(number)
    }
    if case .alias = node.kind { return number }
    if let anchor = node.anchor { anchors[anchor] = number }
    return number
  }

  private func node(_ kind: OutlineNode.Kind, anchor: UnsafePointer<UInt8>?) -> OutlineNode {
    let mark = event.pointee.start_mark
    let end = place(event.pointee.end_mark)
    let begin = placeBehindProperties(from: place(mark), to: end)
    return OutlineNode(
      kind: kind, bytes: begin..<max(begin, end), line: Int(mark.line) + 1,
      column: Int(mark.column) + 1, anchor: anchor.map { String(cString: $0) }, parent: open.last)
  }

  /// Where the node itself begins, which libyaml says begins with its anchor or tag.
  private func placeBehindProperties(from begin: Int, to end: Int) -> Int {
    var index = begin - offset
    let last = end - offset
    while index < last, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < last, bytes[index] > 0x20 { index += 1 }
      index = placeBehindSpace(from: index, to: last)
    }
    return index + offset
  }

  private func placeBehindSpace(from begin: Int, to end: Int) -> Int {
    var index = begin
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "#") {
      if bytes[index] == UInt8(ascii: "#") {
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else {
        index += 1
      }
    }
    return index
  }

  private func place(_ mark: yaml_mark_t) -> Int {
    offset + offsets.byte(ofScalar: Int(mark.index))
  }
}

extension ScalarForm {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .single
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .double
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
