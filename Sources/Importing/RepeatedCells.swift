import Fields
import Normalization

/// What cells said whose bytes come again and again in their column: a department, yes or no.
///
/// A cell takes the place of another by chance, so that any file needs the same memory.
struct RepeatedCells: Sendable {
  struct Said: Sendable {
    var value: Value?
    /// Nil where the cell says nothing.
    var cell: Int?
  }

  private struct Entry: Sendable {
    var bytes: [UInt8]
    var cell: Int
    var said: Said
  }

  private static let size = 1 << 10

  private var entries: [Entry?] = Array(repeating: nil, count: size)

  /// What the same bytes said in the same column.
  func find(_ bytes: ArraySlice<UInt8>, _ cell: Int) -> Said? {
    guard let entry = entries[Self.place(of: bytes, cell)], entry.cell == cell,
      entry.bytes.elementsEqual(bytes)
    else { return nil }
    return entry.said
  }

  mutating func keep(_ said: Said, of bytes: ArraySlice<UInt8>, _ cell: Int) {
    entries[Self.place(of: bytes, cell)] = Entry(bytes: Array(bytes), cell: cell, said: said)
  }

  private static func place(of bytes: ArraySlice<UInt8>, _ cell: Int) -> Int {
    var hash = ByteHash()
    hash.combine(UInt64(cell))
    hash.combine(bytes)
    return Int((hash.value ^ hash.value >> 32) & UInt64(size - 1))
  }
}
