/// The anchors of a document, the tape of their events, and what replaying has cost so far.
///
/// Aliases within an anchored node are written out on the tape, so replaying never nests.
struct AliasTable {
  /// The recorded events of a node that has an anchor.
  struct Anchor {
    /// The part of the tape that holds the node; empty while the node is still open.
    var events: Range<Int>
    /// Nodes within, itself included; while the node is open, those on the tape before it.
    var nodeCount: Int
    /// Bytes of all texts within; while the node is open, those on the tape before it.
    var textCount: Int

    var isOpen: Bool { events.isEmpty }
  }

  private(set) var tape: [Event] = []
  private var nodesOnTape = 0
  private var textOnTape = 0
  private var anchors: [Anchor] = []
  private var names: [String: Int] = [:]
  /// Anchored nodes still being read, and how deep they stand.
  private var open: [(anchor: Int, depth: Int)] = []
  private(set) var isRecording = false
  /// The part of the tape still to be replayed.
  private var pending = 0..<0
  private(set) var isReplaying = false
  /// Where the alias being replayed stands.
  private(set) var aliasMark = Mark.fileStart
  private var expandedNodes = 0
  private var expandedText = 0

  /// Begins to record a node that stands in `depth` collections.
  mutating func define(_ name: String, depth: Int) {
    names[name] = anchors.count
    open.append((anchors.count, depth))
    isRecording = true
    let begin = tape.count
    anchors.append(
      Anchor(events: begin..<begin, nodeCount: nodesOnTape, textCount: textOnTape))
  }

  /// Writes an event on the tape and closes the anchored nodes that end with it.
  mutating func record(_ event: Event, depth: Int) {
    tape.append(event)
    if event.isNode { nodesOnTape += 1 }
    textOnTape += event.count
    while let last = open.last, last.depth == depth {
      let anchor = anchors[last.anchor]
      anchors[last.anchor] = Anchor(
        events: anchor.events.lowerBound..<tape.count,
        nodeCount: nodesOnTape - anchor.nodeCount, textCount: textOnTape - anchor.textCount)
      open.removeLast()
    }
    isRecording = !open.isEmpty
  }

  /// Begins to replay the node of an anchor, if the budget allows.
  mutating func startReplay(_ name: String, at start: Mark, to end: Mark) throws(YAMLError) {
    guard let index = names[name] else { throw .unknownAnchor(name, at: start, to: end) }
    let anchor = anchors[index]
    if anchor.isOpen { throw .selfReference(name, at: start, to: end) }
    expandedNodes += anchor.nodeCount
    expandedText += anchor.textCount
    if expandedNodes > EventReader.maximumExpandedNodes
      || expandedText > EventReader.maximumExpandedText
    {
      throw .tooMuchExpansion(at: start, to: end)
    }
    pending = anchor.events
    aliasMark = start
    isReplaying = true
  }

  /// The next event of the node being replayed.
  mutating func replayed() -> Event {
    let event = tape[pending.lowerBound]
    pending = pending.dropFirst()
    isReplaying = !pending.isEmpty
    return event
  }

  /// Anchors are known in their own document only; the budget is for the whole file.
  mutating func forgetAnchors() {
    guard !anchors.isEmpty else { return }
    names = [:]
    anchors = []
    tape = []
    nodesOnTape = 0
    textOnTape = 0
  }
}
