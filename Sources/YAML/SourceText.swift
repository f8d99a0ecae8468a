/// The bytes of a file as UTF-8 without byte order mark, and what a quick look at them tells.
struct SourceText: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// The first fault that libyaml wouldn't find.
  private let fault: SourceFault?
  /// Whether `<<` stands anywhere.
  let mayHaveMerges: Bool
  /// Whether a backslash stands anywhere.
  let mayHaveEscapes: Bool

  init(_ bytes: [UInt8]) {
    var fault: SourceFault?
    memory = Self.utf8(bytes, fault: &fault)
    let look = QuickLook(UnsafeBufferPointer(memory))
    mayHaveMerges = look.hasLessThan && Self.hasMergeKey(UnsafeBufferPointer(memory))
    mayHaveEscapes = look.hasBackslash
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
    _ bytes: [UInt8], fault: inout SourceFault?
  ) -> UnsafeMutableBufferPointer<UInt8> {
    if let isBigEndian = UTF16Text.isBigEndian(bytes) {
      return copy(UTF16Text.utf8(bytes, isBigEndian: isBigEndian, fault: &fault), from: 0)
    }
    return copy(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private static func copy(
    _ bytes: [UInt8], from start: Int
  ) -> UnsafeMutableBufferPointer<UInt8> {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count - start, alignment: 8)
    bytes.withUnsafeBytes { bytes in
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    return memory.bindMemory(to: UInt8.self)
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
  private static func hiddenBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceFault? {
    for index in bytes.indices where bytes[index] >= 0xC2 {
      let rest = bytes[index...].prefix(3)
      if rest.starts(with: [0xC2, 0x85]) {
        return .hiddenCharacter(0x85, mark(of: index, in: bytes))
      } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        return .hiddenCharacter(rest.last == 0xA8 ? 0x2028 : 0x2029, mark(of: index, in: bytes))
      }
    }
    return nil
  }

  /// The place of the byte at an offset.
  func mark(of offset: Int) -> Mark { Self.mark(of: offset, in: bytes) }

  private static func mark(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark {
    var mark = Mark.fileStart
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      let endsLine =
        byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if endsLine {
        mark = Mark(line: mark.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        mark.column += 1
      }
    }
    return mark
  }
}
