import Foundation

/// How wide the terminal is that standard output goes to.
enum TerminalWidth {
  /// Nil when it doesn't say.
  static var current: Int? {
    var size = winsize()
    let status = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
