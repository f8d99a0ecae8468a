import Fields

extension Redactor {
  /// A sentence without what it says of people: these names, anything in double quotes that isn't
  /// one of the program's own words, addresses, and numbers that may be somebody's.
  ///
  /// In doubt, it is taken for somebody's.
  package func prose(_ text: String, names: [String] = []) -> String {
    let pieces = Prose(without(names, text)).pieces
    let words = pieces.map(\.word)
    var result = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .between(let text): result += text
      case .quoted(let text): result += "\"" + quoted(text) + "\""
      case .word(let word):
        let isCount =
          Self.wordsBeforeCounts.contains(words[..<index].last { !$0.isEmpty } ?? "")
          || Self.wordsAfterCounts.contains(words[(index + 1)...].first { !$0.isEmpty } ?? "")
        result += self.word(word, isCount: isCount)
      }
    }
    return result
  }

  private func without(_ names: [String], _ text: String) -> String {
    let found = Set(names).filter { $0.unicodeScalars.count > 1 && text.contains($0) }
    return found.sorted { ($0.count, $0) > ($1.count, $1) }
      .reduce(text) { $0.replacing($1, with: name($1)) }
  }

  private func quoted(_ text: String) -> String {
    if Self.ownWords.contains(text) || isPseudonym(text) { return text }
    if let word = somebodys(text) { return word }
    return "text-" + code(text)
  }

  private func word(_ word: String, isCount: Bool) -> String {
    let ends = ["'s.", "'s", "'", ":", ".", "-", "!", "?", ""]
    let end = ends.first(where: word.hasSuffix) ?? ""
    let bare = String(word.dropLast(end.count))
    if isCount, !bare.contains("@") { return word }
    return somebodys(bare).map { $0 + end } ?? word
  }

  /// The pseudonym of an address or a number; nil for any other word.
  private func somebodys(_ word: String) -> String? {
    if isPseudonym(word) { return nil }
    if let at = word.firstIndex(of: "@"), at != word.startIndex, word.last != "@" {
      return address(word)
    }
    let digits = word.utf8.count { (0x30...0x39).contains($0) }
    let isOfDigits = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isPhoneNumber =
      digits > 6 && word.utf8.allSatisfy { (0x2B...0x39).contains($0) } && !isDate(word)
    return isPhoneNumber || (isOfDigits && digits > 1) ? number(word) : nil
  }

  private func isPseudonym(_ word: String) -> Bool {
    ["name-", "mail-", "number-", "device-", "request-"].contains(where: word.hasPrefix)
  }

  /// As `2026-11-20`.
  private func isDate(_ word: String) -> Bool {
    word.utf8.split(separator: UInt8(ascii: "-")).map(\.count) == [4, 2, 2]
  }

  /// After these a number is a count, a limit, an example or a place in a file.
  private static let wordsBeforeCounts: Set = [
    "than", "most", "least", "has", "line", "column", "version", "revision", "at", "exactly",
    "as",
  ]

  private static let wordsAfterCounts: Set = ["digits", "characters", "users", "bytes"]

  private static let ownWords = Set(FieldTable.descriptors.flatMap { $0.path + [$0.name] })
}
