/// Where the Unicode scalars of a text begin: libyaml counts scalars, files are made of bytes.
struct ScalarOffsets {
  private static let distance = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of every 256th scalar; empty when each scalar is one byte.
  private var offsets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    var scalar = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if scalar % Self.distance == 0 { offsets.append(index) }
      scalar += 1
    }
  }

  /// The byte at which a scalar begins; the end of the text for all scalars behind it.
  func byte(ofScalar index: Int) -> Int {
    guard !offsets.isEmpty else { return min(index, bytes.count) }
    let place = index / Self.distance
    guard place < offsets.count else { return bytes.count }
    var byte = offsets[place]
    for _ in 0..<(index % Self.distance) where byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    }
    return byte
  }
}
