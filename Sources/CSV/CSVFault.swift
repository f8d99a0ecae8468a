/// What is wrong with how a cell is written.
package struct CSVFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The file ends, or the cell gets too long, before its quote is closed.
    case unclosedQuote
    case textBehindQuote
    case nul
    case tooLong
    /// The row has more cells than any table has columns.
    case tooManyCells
  }

  package var kind: Kind
  /// The cell's place in its row, from 0.
  package var cell: Int

  package init(kind: Kind, cell: Int) {
    self.kind = kind
    self.cell = cell
  }
}
