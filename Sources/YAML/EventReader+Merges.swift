extension EventReader {
  /// The next event with merges resolved.
  ///
  /// A mapping's own pairs come first, unbuffered; merged pairs whose key the mapping doesn't
  /// have itself follow before its end. So own keys win, and earlier merges win.
  mutating func nextMerged() throws(YAMLError) -> EventKind {
    if let top = merges.last, !top.delivery.isEmpty { return deliverMerged() }
    _ = try nextExpanded()
    switch current.kind {
    case .mappingStart, .sequenceStart:
      noteNode()
      merges.append(MergeFrame(isMapping: current.kind == .mappingStart))
    case .scalar:
      if isMergeKey {
        try collectMerge()
        return try nextMerged()
      }
      noteNode()
    case .mappingEnd:
      merges[merges.count - 1].prepareDelivery(end: current)
      return deliverMerged()
    case .sequenceEnd: merges.removeLast()
    default: break
    }
    return current.kind
  }

  private var isMergeKey: Bool {
    guard let top = merges.last, top.expectsKey else { return false }
    return current.style == .plain && equals("<<")
  }

  /// Takes the current node as a key or value of the innermost collection.
  private mutating func noteNode() {
    let last = merges.count - 1
    guard last >= 0, merges[last].isMapping else { return }
    if merges[last].expectsKey, current.kind == .scalar {
      merges[last].ownKeys.insert(bytes)
    }
    merges[last].expectsKey.toggle()
  }

  private var bytes: [UInt8] {
    Array(UnsafeBufferPointer(start: current.text, count: current.count))
  }

  private mutating func deliverMerged() -> EventKind {
    let last = merges.count - 1
    current = merges[last].delivery.removeLast()
    if merges[last].delivery.isEmpty { merges.removeLast() }
    return current.kind
  }

  /// Reads the value of the `<<` that is the current event and keeps the pairs in it.
  private mutating func collectMerge() throws(YAMLError) {
    let frame = merges.count - 1
    if merges[frame].hasMerge { throw .secondMerge(at: current.start, to: current.end) }
    merges[frame].hasMerge = true
    merges[frame].expectsKey = false
    switch try nextMerged() {
    case .mappingStart: try collectPairs(into: frame)
    case .sequenceStart: try collectElements(into: frame)
    default: throw .notMergeable(at: current.start, to: current.end)
    }
  }

  private mutating func collectElements(into frame: Int) throws(YAMLError) {
    while try nextMerged() != .sequenceEnd {
      guard current.kind == .mappingStart else {
        throw .notMergeable(at: current.start, to: current.end)
      }
      try collectPairs(into: frame)
    }
  }

  /// Keeps the pairs of the mapping that the current event opens.
  private mutating func collectPairs(into frame: Int) throws(YAMLError) {
    while try nextMerged() != .mappingEnd {
      let key = current.kind == .scalar ? bytes : nil
      var events: [Event] = []
      try collectNode(into: &events)
      _ = try nextMerged()
      try collectNode(into: &events)
      merges[frame].merge(MergeFrame.Pair(key: key, events: events))
    }
  }

  /// Keeps all events of the node whose first event is the current one.
  private mutating func collectNode(into events: inout [Event]) throws(YAMLError) {
    var open = 0
    while true {
      keepText()
      events.append(current)
      if current.opensCollection { open += 1 } else if current.closesCollection { open -= 1 }
      if open == 0 { return }
      _ = try nextMerged()
    }
  }
}
