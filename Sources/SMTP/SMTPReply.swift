import Mail

/// What a server said to one command: its code, and its words made safe to show.
struct SMTPReply: Hashable, Sendable {
  private(set) var code = 0
  private(set) var isComplete = false
  /// Whether words were left out because there were too many.
  private(set) var isCut = false
  private var text = ""
  private var lines = 0

  /// Enough for a reason, and too little for a server to flood anybody with.
  private static let longestText = 300
  private static let longestCodes = 16

  /// Takes a line as it came; lines that are no part of a reply change nothing.
  mutating func add(_ line: some Collection<UInt8>) {
    let bytes = Array(line.prefix(Self.longestText * 4))
    guard bytes.count >= 3, bytes[..<3].allSatisfy(Self.isDigit),
      let code = Int(String(decoding: bytes[..<3], as: UTF8.self))
    else { return }
    self.code = code
    let separator = bytes.count > 3 ? bytes[3] : UInt8(ascii: " ")
    isComplete = separator != UInt8(ascii: "-")
    append(HeaderText(String(decoding: bytes.dropFirst(4), as: UTF8.self)).text)
  }

  /// Code and words in one line, as `550 5.1.1 No such user`; empty before the first line.
  var words: String { code == 0 ? "" : text.isEmpty ? "\(code)" : "\(code) \(text)" }

  var isTemporary: Bool { (400...499).contains(code) }
  var isPermanent: Bool { (500...599).contains(code) }

  private mutating func append(_ line: String) {
    lines += 1
    guard !isCut else { return }
    let piece = lines == 1 ? line : " " + withoutEnhancedCode(line)
    let room = Self.longestText - text.unicodeScalars.count
    text.unicodeScalars += piece.unicodeScalars.prefix(room)
    isCut = piece.unicodeScalars.count > room
    if isCut { text += "…" }
  }

  /// The enhanced code (RFC 2034) stands on every line and is worth saying once.
  private func withoutEnhancedCode(_ line: String) -> String {
    guard let first = text.split(separator: " ").first, first.utf8.count <= Self.longestCodes,
      first.contains("."), first.utf8.first.map(Self.isDigit) == true, line.hasPrefix(first + " ")
    else { return line }
    return String(line.dropFirst(first.count + 1))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
