/// A line of source ready to be shown, with the marks that go under it.
struct Snippet: Hashable {
  /// The line, or the part of it around the marks, made harmless; tabs are kept.
  var text: String
  /// What stands under the text before the marks: a tab for each tab, spaces for the rest.
  var indent: String
  /// `^~~~~`.
  var marks: String
}

extension Snippet {
  /// How many columns of a long line are shown before the marks, and how many in all.
  private static let before = 40
  private static let width = 96

  /// Of one line without its end, from `firstColumn` on.
  ///
  /// Columns are counted from 1 in Unicode scalars.
  init(line: some Sequence<Unicode.Scalar>, firstColumn: Int = 1, columns: Range<Int>) {
    text = ""
    indent = ""
    marks = ""
    var pieces: [Piece] = []
    var scalars = HarmlessScalars(isAtStart: false)
    var column = firstColumn
    var shown = 0
    var isCut = false
    for scalar in line {
      let piece = Piece(scalar, scalars.escape(scalar), column: column)
      if column >= columns.lowerBound { shown += piece.width }
      if shown > Self.width - Self.before {
        isCut = true
        break
      }
      pieces.append(piece)
      column += 1
    }
    compose(Self.window(of: pieces, columns), columns, isCut: isCut)
  }

  private mutating func compose(_ pieces: ArraySlice<Piece>, _ columns: Range<Int>, isCut: Bool) {
    if let first = pieces.first, first.column > 1 {
      text = "…"
      indent = " "
    }
    for piece in pieces {
      text += piece.text
      if piece.column < columns.lowerBound {
        indent += piece.text == "\t" ? "\t" : String(repeating: " ", count: piece.width)
      } else if columns.contains(piece.column) {
        marks += String(repeating: "~", count: max(piece.width, marks.isEmpty ? 1 : 0))
      }
    }
    if isCut { text += "…" }
    marks = "^" + marks.dropFirst()
  }

  /// The pieces from at most `before` columns in front of the marks.
  private static func window(of pieces: [Piece], _ columns: Range<Int>) -> ArraySlice<Piece> {
    let end = pieces.firstIndex { $0.column >= columns.lowerBound } ?? pieces.endIndex
    let total = pieces.reduce(0) { $0 + $1.width }
    let isWhole = pieces.first?.column ?? 1 == 1 && total <= width
    guard !isWhole else { return pieces[...] }
    var start = end
    var shown = 0
    while start > pieces.startIndex, shown + pieces[start - 1].width <= before {
      start -= 1
      shown += pieces[start].width
    }
    return pieces[start...]
  }

  /// One scalar as it is shown.
  private struct Piece {
    var text: String
    var width: Int
    var column: Int

    init(_ scalar: Unicode.Scalar, _ escape: String?, column: Int) {
      self.column = column
      if scalar == "\t" {
        text = "\t"
        width = 1
      } else if let escape {
        text = escape
        width = escape.utf8.count
      } else {
        text = String(scalar)
        width = scalar.displayWidth
      }
    }
  }
}
