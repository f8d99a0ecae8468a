/// The bytes of a file as UTF-8 without byte order mark, and what a quick look at them tells.
struct SourceText: ~Copyable {
  /// A fault in the characters of a file, found before libyaml sees them.
  enum Fault {
    case invalidUTF16(Mark)
    /// A character that libyaml takes for a line break and no editor shows as one.
    case hiddenCharacter(UInt16, Mark)

    var error: YAMLError {
      switch self {
      case .invalidUTF16(let mark):
        YAMLError("This file isn't valid UTF-16. Save it as UTF-8.", at: mark)
      case .hiddenCharacter(let scalar, let mark):
        .hiddenCharacter(UInt32(scalar), at: mark)
      }
    }
  }

  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// The first fault that libyaml wouldn't find.
  private let fault: Fault?
  /// Whether `<<` stands anywhere.
  let mayHaveMerges: Bool
  /// Whether a comment or directive may be one that libyaml takes wrongly.
  let needsTokenCheck: Bool

  init(_ bytes: [UInt8]) {
    var fault: Fault?
    memory = Self.utf8(bytes, fault: &fault)
    let look = QuickLook(UnsafeBufferPointer(memory))
    mayHaveMerges = look.hasLessThan && Self.hasMergeKey(UnsafeBufferPointer(memory))
    needsTokenCheck = look.needsTokenCheck
    if fault == nil, look.hasNonASCII { fault = Self.hiddenBreak(UnsafeBufferPointer(memory)) }
    self.fault = fault
  }

  deinit { memory.deallocate() }

  /// Throws the fault that was found by looking at the bytes alone.
  func check() throws(YAMLError) {
    if let fault { throw fault.error }
  }

  var begin: UnsafePointer<UInt8>? { UnsafePointer(memory.baseAddress) }

  var count: Int { memory.count }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(memory) }

  private static func utf8(
    _ bytes: [UInt8], fault: inout Fault?
  ) -> UnsafeMutableBufferPointer<UInt8> {
    if let isBigEndian = UTF16Text.isBigEndian(bytes) {
      return copy(UTF16Text.utf8(bytes, isBigEndian: isBigEndian, fault: &fault), from: 0)
    }
    return copy(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private static func copy(
    _ bytes: [UInt8], from start: Int
  ) -> UnsafeMutableBufferPointer<UInt8> {
    let endsLoosely = hasLooseEnd(bytes)
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count - start + (endsLoosely ? 1 : 0), alignment: 8)
    bytes.withUnsafeBytes { bytes in
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    if endsLoosely { memory[memory.count - 1] = 0x0A }
    return memory.bindMemory(to: UInt8.self)
  }

  /// Whether the last line holds spaces and no line end: libyaml would drop it from a block text.
  private static func hasLooseEnd(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == 0x20 || bytes.last == 0x09 else { return false }
    guard let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
    return bytes[last] == 0x0A || bytes[last] == 0x0D
  }

  private static func hasMergeKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let lessThan = UInt8(ascii: "<")
    var index = 1
    while index < bytes.count {
      if bytes[index] != lessThan {
        index += 2
      } else if bytes[index - 1] == lessThan {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// The first character that libyaml takes for a line break and no editor shows as one.
  private static func hiddenBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, isASCII(bytes, at: index) {
        index += 8
        continue
      }
      for place in index..<min(index + 8, bytes.count) where bytes[place] >= 0xC2 {
        if let fault = hiddenBreak(bytes, at: place) { return fault }
      }
      index += 8
    }
    return nil
  }

  private static func hiddenBreak(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Fault? {
    let rest = bytes[index...].prefix(3)
    if rest.starts(with: [0xC2, 0x85]) {
      return .hiddenCharacter(0x85, mark(of: index, in: bytes))
    }
    if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
      return .hiddenCharacter(rest.last == 0xA8 ? 0x2028 : 0x2029, mark(of: index, in: bytes))
    }
    return nil
  }

  /// Whether eight bytes are ASCII.
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0
  }

  /// The place of the byte at an offset.
  func mark(of offset: Int) -> Mark { Self.mark(of: offset, in: bytes) }

  /// The byte at a place.
  func byte(at mark: Mark) -> UInt8? {
    var position = Mark.fileStart
    for index in bytes.indices {
      if position == mark { return bytes[index] }
      Self.advance(&position, over: index, in: bytes)
    }
    return nil
  }

  private static func mark(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark {
    var mark = Mark.fileStart
    for index in 0..<min(offset, bytes.count) { advance(&mark, over: index, in: bytes) }
    return mark
  }

  private static func advance(
    _ mark: inout Mark, over index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let byte = bytes[index]
    let isFirstHalf = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    if byte == 0x0A || (byte == 0x0D && !isFirstHalf) {
      mark = Mark(line: mark.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80, !isFirstHalf {
      mark.column += 1
    }
  }
}
