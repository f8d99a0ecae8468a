/// A place in a file: lines and columns count from 1, columns count Unicode scalars.
@usableFromInline package struct Mark: Hashable, Sendable {
  @usableFromInline package var line: UInt32
  @usableFromInline package var column: UInt32

  @inlinable package init(line: UInt32, column: UInt32) {
    self.line = line
    self.column = column
  }
}
