import Foundation
import Synchronization

/// How far long work is, drawn over and over on one line of a terminal.
///
/// Nothing is drawn in the first second after the first call, and at most ten times a second after that.
package final class ProgressBar: Sendable {
  private struct Drawn {
    var start: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
    var isThere: Bool { last != nil }
  }

  private static let width = 30
  private static let pause = Duration.milliseconds(100)

  private let title: String
  /// Nil where nothing is drawn.
  private let place: StatusLine?
  private let drawn = Mutex(Drawn())

  package init(_ title: String, on console: Console) {
    self.title = title
    place = console.showsProgress ? console.statusLine : nil
  }

  package func show(_ done: Int, of total: Int) {
    guard let place, total > 0 else { return }
    drawn.withLock { drawn in
      let now = ContinuousClock.now
      let start = drawn.start ?? now
      drawn.start = start
      let isDue = now - start >= .seconds(1) && drawn.last.map { now - $0 >= Self.pause } ?? true
      guard isDue || (drawn.isThere && done == total) else { return }
      drawn.last = now
      place.draw(Self.line(title, done, total))
    }
  }

  /// Makes room for what comes next; nothing happens when nothing was drawn.
  package func finish() {
    place?.keep()
    drawn.withLock { $0 = Drawn() }
  }

  /// `Sending mails  [##########----------]  52 of 100`, always as long, so that it covers itself.
  static func line(_ title: String, _ done: Int, _ total: Int) -> String {
    let filled = width * min(done, total) / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    let count = String(done)
    let padding = String(repeating: " ", count: max(0, String(total).count - count.count))
    return "\(title)  [\(bar)]  \(padding)\(count) of \(total)"
  }
}
