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
