/// One event; its text lives in libyaml's event or in the reader's arena.
@usableFromInline struct Event {
  @usableFromInline var kind: EventKind
  @usableFromInline var style: ScalarStyle
  @usableFromInline var isTagged: Bool
  /// The text stays valid as long as the reader, not only until the next event.
  @usableFromInline var isKept: Bool
  @usableFromInline var start: Mark
  @usableFromInline var end: Mark
  @usableFromInline var text: UnsafePointer<UInt8>?
  @usableFromInline var count: Int

  init(_ kind: EventKind, start: Mark, end: Mark) {
    self.kind = kind
    self.style = .plain
    self.isTagged = false
    self.isKept = false
    self.start = start
    self.end = end
    self.text = nil
    self.count = 0
  }

  var opensCollection: Bool { kind == .mappingStart || kind == .sequenceStart }

  var closesCollection: Bool { kind == .mappingEnd || kind == .sequenceEnd }

  var isNode: Bool { kind == .scalar || opensCollection }
}
