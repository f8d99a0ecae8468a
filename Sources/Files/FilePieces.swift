import Foundation

/// A file, a pipe or a device, read from its beginning piece by piece.
package struct FilePieces: ~Copyable {
  private let descriptor: Int32

  package init(of path: String) throws(FileProblem) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem() }
  }

  deinit { close(descriptor) }

  /// Nil at the end.
  package func next() throws(FileProblem) -> [UInt8]? {
    var problem: FileProblem?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      var result = -1
      repeat {
        result = unsafe read(descriptor, buffer.baseAddress, Self.size)
      } while result < 0 && errno == EINTR
      if result < 0 { problem = FileProblem() }
      count = max(0, result)
    }
    if let problem { throw problem }
    return piece.isEmpty ? nil : piece
  }

  /// All of it; nil where there is more than `limit`, of which no more is read.
  package static func all(of path: String, upTo limit: Int) throws(FileProblem) -> [UInt8]? {
    let pieces = try FilePieces(of: path)
    var bytes: [UInt8] = []
    while let piece = try pieces.next() {
      guard piece.count <= limit - bytes.count else { return nil }
      bytes += piece
    }
    return bytes
  }

  /// How much is held of what can't be read twice, as a pipe: 256 MiB.
  package static let maximumHeld = 256 << 20

  /// How long a piece is at most.
  package static let size = 1 << 18
}
