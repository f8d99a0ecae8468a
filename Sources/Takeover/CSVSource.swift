import Exports
import Files
import Inputs
import Normalization
import Terminal

/// A CSV that is read in pieces, as often as it takes; a pipe's is held in memory.
struct CSVSource {
  private let file: InputFile
  /// Nil where the file is read anew each time.
  private let held: [UInt8]?

  /// As it is called in messages.
  var name: String { file.name }
  var size: Int { file.size ?? held?.count ?? 0 }

  /// `-` is standard input.
  init(_ argument: String) throws(CommandFailure) {
    file = try InputFile(argument)
    held = file.size == nil ? try file.all() : nil
    try refuseExport()
  }

  private func refuseExport() throws(CommandFailure) {
    var isExport = false
    try forEachPiece { beginning in
      isExport = ExportText.isMeant(by: Array(beginning))
      return false
    }
    guard isExport else { return }
    throw CommandFailure(
      .failed,
      "\(name) is JSON, not a CSV. `rollcall store load` fills an empty store from an export.")
  }

  /// Hands out all bytes in order, and returns what tells them from those of a file that was saved
  /// meanwhile.
  func read(
    _ body: (ArraySlice<UInt8>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> UInt64 {
    var hash = ByteHash()
    try forEachPiece { piece throws(CommandFailure) in
      hash.combine(piece)
      try body(piece)
      return true
    }
    return hash.value
  }

  private func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    guard let held else { return try file.forEachPiece(body) }
    // In pieces, too, so that Ctrl-C is heard.
    var rest = held[...]
    while !rest.isEmpty, try body(rest.prefix(FilePieces.size)) {
      rest = rest.dropFirst(FilePieces.size)
    }
  }
}
