import Synchronization

/// The last line of the terminal, where what is drawn gives way to what is said.
package final class StatusLine: Sendable {
  private let isDrawn = Mutex(false)
  private let write: @Sendable ([UInt8]) -> Void

  /// Standard error, unless told otherwise.
  package init(write: @escaping @Sendable ([UInt8]) -> Void = StandardErrorLog.write) {
    self.write = write
  }

  /// Draws over what was drawn before; `text` is one line of plain characters.
  func draw(_ text: String) {
    isDrawn.withLock { isDrawn in
      isDrawn = true
      write(Array("\r\(text)".utf8))
    }
  }

  /// Writes whole lines in place of what was drawn.
  func say(_ lines: [UInt8]) {
    isDrawn.withLock { isDrawn in
      write((isDrawn ? Self.erase : []) + lines)
      isDrawn = false
    }
  }

  /// Takes away what was drawn, for what is written elsewhere on the terminal.
  func clear() {
    isDrawn.withLock { isDrawn in
      if isDrawn { write(Self.erase) }
      isDrawn = false
    }
  }

  /// Leaves what was drawn, and begins a new line.
  func keep() {
    isDrawn.withLock { isDrawn in
      if isDrawn { write([0x0A]) }
      isDrawn = false
    }
  }

  /// Back to the start of the line, and everything away that stands there (ECMA-48, EL).
  private static let erase = Array("\r\u{1B}[K".utf8)
}
