import Files
import Surroundings
package import Terminal

/// What a command takes in: a file, or standard input, which `-` names.
package struct InputFile: Sendable {
  /// As it is called in messages.
  package let name: String
  /// Nil for a pipe or a device, which can't be read twice.
  package let size: Int?
  private let path: String

  package init(_ argument: String) throws(CommandFailure) {
    name = argument == "-" ? "standard input" : argument
    path = argument == "-" ? "/dev/stdin" : argument
    switch FileKind(of: path) {
    case .file(let size): self.size = size
    case .other: size = nil
    case .missing: throw CommandFailure(.failed, "There is no file \(name).")
    case .folder: throw CommandFailure(.failed, "\(name) is a folder: name a file in it.")
    case .unknown(let reason): throw Self.unreadable(name, reason)
    }
  }

  /// All of it; nil for a file with more than `limit` in it, of which nothing needs to be read.
  package func all(upTo limit: Int = .max) throws(CommandFailure) -> [UInt8]? {
    if let size, size > limit { return nil }
    let bytes: [UInt8]?
    do {
      bytes = try FilePieces.all(
        of: path, upTo: size == nil ? min(limit, FilePieces.maximumHeld) : limit)
    } catch {
      throw Self.unreadable(name, error.words)
    }
    guard bytes != nil || size != nil else {
      throw CommandFailure(
        .failed, "\(name) is longer than 256 MiB: save it as a file, and name that.")
    }
    return bytes
  }

  /// Hands out a file from its beginning; ends when `body` says that it has enough.
  package func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    do {
      let pieces = try FilePieces(of: path)
      while let piece = try pieces.next(), try body(piece[...]) {}
    } catch let failure as CommandFailure {
      throw failure
    } catch let problem as FileProblem {
      throw Self.unreadable(name, problem.words)
    } catch {
      throw Self.unreadable(name, "\(error)")
    }
  }

  private static func unreadable(_ name: String, _ reason: String) -> CommandFailure {
    CommandFailure(.failed, "\(name) can't be read: \(reason).")
  }
}
