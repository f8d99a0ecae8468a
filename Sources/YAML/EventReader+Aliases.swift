internal import CYAML

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
