extension EventReader {
  /// What the current event announces.
  @inlinable package var kind: EventKind { current.kind }

  /// How the current scalar was written.
  @inlinable package var style: ScalarStyle { current.style }

  /// Whether the current node has a tag; only ever true under `TagRule.reported`.
  @inlinable package var isTagged: Bool { current.isTagged }

  /// Where the current event begins; for a replayed node its original place.
  @inlinable package var start: Mark { current.start }

  /// One past the current event's last character.
  @inlinable package var end: Mark { current.end }

  /// Bytes of the current scalar; 0 for any other event.
  @inlinable package var count: Int { current.count }

  /// The byte of the current scalar at an index below `count`.
  @inlinable package subscript(index: Int) -> UInt8 {
    guard let text = current.text, index >= 0, index < current.count else {
      preconditionFailure("Index out of range")
    }
    return text[index]
  }

  /// The first eight bytes of the current scalar, first byte lowest, zeros behind its end.
  ///
  /// Together with `count` it tells most keys apart in two comparisons.
  @inlinable package var prefix: UInt64 {
    guard let text = current.text, current.count > 0 else { return 0 }
    let word = UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
    let missing = 8 - min(current.count, 8)
    return word & (.max >> UInt64(missing * 8))
  }

  /// Whether the current scalar has exactly these bytes.
  @inlinable package func equals(_ other: StaticString) -> Bool {
    guard other.utf8CodeUnitCount == current.count else { return false }
    guard let text = current.text else { return current.count == 0 }
    var index = 0
    while index < current.count {
      if text[index] != other.utf8Start[index] { return false }
      index += 1
    }
    return true
  }

  /// The current scalar as a string.
  @inlinable package func text() -> String {
    String(decoding: UnsafeBufferPointer(start: current.text, count: current.count), as: UTF8.self)
  }

  /// Whether the current event is an unquoted `null`, `~` or nothing at all.
  @inlinable package var isNull: Bool {
    guard current.kind == .scalar, current.style == .plain else { return false }
    switch current.count {
    case 0: return true
    case 1: return equals("~")
    case 4: return equals("null") || equals("Null") || equals("NULL")
    default: return false
    }
  }

  /// Hands out the bytes of the current scalar.
  @inlinable package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: current.text, count: current.count).span)
  }

  /// The `prefix` a scalar of this text has; for tables of keys.
  package static func prefix(of text: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<min(text.utf8CodeUnitCount, 8) {
      word |= UInt64(text.utf8Start[index]) << UInt64(index * 8)
    }
    return word
  }
}
