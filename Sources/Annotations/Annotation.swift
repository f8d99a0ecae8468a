import Rendering

/// What GitHub shows beside a line of a pull request, or of a run when it has no place.
package struct Annotation: Hashable, Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case error
    case warning
    case notice
  }

  /// Where it stands; lines and columns start at 1, and none is 0.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int
    package var endColumn: Int

    package init(file: String, line: Int = 0, column: Int = 0, endColumn: Int = 0) {
      self.file = file
      self.line = line
      self.column = column
      self.endColumn = endColumn
    }
  }

  package let level: Level
  package let place: Place?
  /// A few words.
  package let title: String
  /// A sentence a line.
  package let lines: [String]

  /// Makes what it is told harmless.
  package init(_ level: Level, at place: Place?, title: String, lines: [String]) {
    self.level = level
    self.place = place
    self.title = title.harmless
    self.lines = lines.map(\.harmless)
  }

  /// For a reader of the log, where GitHub shows no more annotations.
  package var text: String {
    var text = "\(level.rawValue): "
    if let place {
      text += place.file.harmless
      if place.line > 0 { text += ":\(place.line)" }
      if place.column > 0 { text += ":\(place.column)" }
      text += ": "
    }
    return text + "\(title): " + lines.joined(separator: "; ")
  }
}
