import Exports
import Files
import Normalization
import Surroundings
import Terminal

/// A CSV that is read in pieces, as often as it takes; standard input is held in memory.
struct CSVSource {
  /// As it is called in messages.
  let name: String
  let size: Int
  /// Nil where the content is held.
  private let path: String?
  private let held: [UInt8]

  /// `-` is standard input.
  init(_ argument: String) throws(CommandFailure) {
    let kind = argument == "-" ? FileKind.other : FileKind(of: argument)
    name = argument == "-" ? "standard input" : argument
    switch kind {
    case .file(let size):
      (self.size, path, held) = (size, argument, [])
    case .other:
      held = try Self.hold(argument == "-" ? "/dev/stdin" : argument, name)
      (size, path) = (held.count, nil)
    case .missing: throw CommandFailure(.failed, "There is no file \(name).")
    case .folder: throw CommandFailure(.failed, "\(name) is a folder, not a CSV.")
    case .unknown(let reason): throw Self.unreadable(name, reason)
    }
    try refuseExport()
  }

  private func refuseExport() throws(CommandFailure) {
    let beginning: [UInt8]
    do {
      beginning =
        try path.map { (path) throws(FileProblem) in
          try FilePieces(of: path).next() ?? []
        } ?? held
    } catch {
      throw Self.unreadable(name, error.words)
    }
    guard ExportText.isMeant(by: beginning) else { return }
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
    }
    return hash.value
  }

  private func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    if let path { return try Self.forEachPiece(of: path, name, body) }
    var rest = held[...]
    while !rest.isEmpty {
      try body(rest.prefix(FilePieces.size))
      rest = rest.dropFirst(FilePieces.size)
    }
  }

  private static func forEachPiece(
    of path: String, _ name: String, _ body: (ArraySlice<UInt8>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    do {
      let pieces = try FilePieces(of: path)
      while let piece = try pieces.next() { try body(piece[...]) }
    } catch let failure as CommandFailure {
      throw failure
    } catch let problem as FileProblem {
      throw unreadable(name, problem.words)
    } catch {
      throw unreadable(name, "\(error)")
    }
  }

  private static func hold(_ path: String, _ name: String) throws(CommandFailure) -> [UInt8] {
    let held: [UInt8]?
    do {
      held = try FilePieces.all(of: path, upTo: FilePieces.maximumHeld)
    } catch {
      throw unreadable(name, error.words)
    }
    if let held { return held }
    throw CommandFailure(
      .failed, "\(name) is longer than 256 MiB: save it as a file, and import that.")
  }

  private static func unreadable(_ name: String, _ reason: String) -> CommandFailure {
    CommandFailure(.failed, "\(name) can't be read: \(reason).")
  }
}
