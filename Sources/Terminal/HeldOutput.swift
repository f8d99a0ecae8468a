import Synchronization

/// What one of several workspaces has to say, kept until its turn comes.
package final class HeldOutput: Sendable {
  enum Piece {
    case result([UInt8])
    case event([UInt8])
    case summary([UInt8])
  }

  private let held = Mutex<[Piece]>([])

  package init() {}

  func hold(_ piece: Piece) { held.withLock { $0.append(piece) } }

  var pieces: [Piece] { held.withLock(\.self) }

  /// The results alone.
  package var results: [UInt8] {
    pieces.reduce(into: []) { bytes, piece in
      if case .result(let part) = piece { bytes += part }
    }
  }
}
