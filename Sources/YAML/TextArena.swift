/// Memory for texts that must outlive their event; nothing moves, all is freed together.
struct TextArena: ~Copyable {
  /// Readers look at eight bytes at once, so each text is followed by as many.
  private static let padding = 8
  private static let blockSize = 16_384

  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var used = 0
  private var capacity = 0

  mutating func keep(_ text: UnsafePointer<UInt8>, count: Int) -> UnsafePointer<UInt8> {
    let size = count + Self.padding
    if blocks.isEmpty || used + size > capacity { addBlock(atLeast: size) }
    let place = blocks[blocks.count - 1] + used
    place.update(from: text, count: count)
    used += size
    return UnsafePointer(place)
  }

  private mutating func addBlock(atLeast size: Int) {
    capacity = max(size, Self.blockSize)
    used = 0
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    block.initialize(repeating: 0, count: capacity)
    blocks.append(block)
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
