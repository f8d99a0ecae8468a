/// What a server or libpq says, for a sentence of ours.
enum ServerWords {
  /// One line without a full stop.
  static func line(_ text: String) -> String {
    var line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.hasSuffix(".") { line.removeLast() }
    return String(line.prefix(400))
  }
}
