import Fields

extension Redactor {
  /// A sentence without what it says of people: these texts, anything in double quotes that isn't
  /// one of the program's own words, addresses, and numbers that may be somebody's.
  ///
  /// `known` has a pseudonym for each text that is somebody's. In doubt, a word is taken for such.
  package func prose(_ text: String, known: [String: String] = [:]) -> String {
    let pieces = Prose(replacing(known, in: text)).pieces
    let words = pieces.map(\.word)
    var result = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .between(let text): result += text
      case .quoted(let text): result += "\"" + quoted(text) + "\""
      case .word(let word):
        let before = words[..<index].reversed().lazy.filter { !$0.isEmpty }.prefix(2)
        let after = words[(index + 1)...].first { !$0.isEmpty } ?? ""
        result += self.word(word, isCount: Self.isCount(after: Array(before), before: after))
      }
    }
    return result
  }

  /// What a mail server answered: its codes alone (RFC 5321, RFC 3463), as its words may name
  /// anybody.
  package func answer(_ text: String) -> String {
    guard let codes = text.firstMatch(of: /^(.*?)\b([245]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3})?)\b/)
    else { return prose(text) }
    return prose(String(codes.1)) + codes.2 + " (the server's words are left out)"
  }

  package func pseudonyms(of names: [String]) -> [String: String] {
    Dictionary(names.map { ($0, name($0)) }) { first, _ in first }
  }

  private func replacing(_ known: [String: String], in text: String) -> String {
    let found = known.filter { $0.key.unicodeScalars.count > 1 && text.contains($0.key) }
    return found.sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }
      .reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  private func quoted(_ text: String) -> String {
    let tellsNothing = !text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0 >= "0" && $0 <= "9"
    }
    if tellsNothing || Self.ownWords.contains(text) || isPseudonym(text) { return text }
    return somebodys(text) ?? "text-" + code(text)
  }

  private func word(_ word: String, isCount: Bool) -> String {
    let ends = ["'s.", "'s", "'", ":", ".", "-", "!", "?", ""]
    let end = ends.first(where: word.hasSuffix) ?? ""
    let bare = String(word.dropLast(end.count))
    if isCount, !bare.contains("@") { return word }
    return somebodys(bare).map { $0 + end } ?? word
  }

  /// The pseudonym of an address, a number or a device; nil for any other word.
  private func somebodys(_ word: String) -> String? {
    if isPseudonym(word) { return nil }
    if let at = word.firstIndex(of: "@"), at != word.startIndex, word.last != "@" {
      return address(word)
    }
    if Self.isDevice(word) { return device(word) }
    let digits = word.utf8.count { (0x30...0x39).contains($0) }
    let isOfDigits = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isPhoneNumber =
      digits > 6 && word.utf8.allSatisfy { (0x2B...0x39).contains($0) } && !Self.isDate(word)
    return isPhoneNumber || (isOfDigits && digits > 1) ? number(word) : nil
  }
}

extension Redactor {
  /// In the very shape that this makes: an address may begin with `mail-`, too.
  private func isPseudonym(_ word: String) -> Bool {
    let shape = /(?:name|number|device|request|text)-[0-9a-z]{8}|mail-[0-9a-z]{8}@redacted\.invalid/
    return word.wholeMatch(of: shape) != nil
  }

  /// `words` are those in front of the number, the next one first.
  private static func isCount(after words: [String], before word: String) -> Bool {
    wordsBeforeCounts.contains(words.first ?? "") || words == ["at", "planned"]
      || wordsAfterCounts.contains(String(word.prefix { $0.isLetter }))
  }

  /// As `001565abcdef` and `00:15:65:ab:cd:ef`.
  private static func isDevice(_ word: String) -> Bool {
    word.wholeMatch(of: /(?:[0-9A-Fa-f]{2}[:-]?){5}[0-9A-Fa-f]{2}/) != nil
  }

  /// As `2026-11-20`.
  private static func isDate(_ word: String) -> Bool {
    word.utf8.split(separator: UInt8(ascii: "-")).map(\.count) == [4, 2, 2]
  }

  /// After these a number is a count, a limit, an example or a place in a file.
  private static let wordsBeforeCounts: Set = [
    "than", "most", "least", "has", "line", "column", "version", "revision", "exactly",
    "as", "status",
  ]

  private static let wordsAfterCounts: Set = [
    "digits", "hexadecimal", "characters", "users", "bytes", "MiB", "values",
  ]

  private static let ownWords = Set(
    FieldTable.descriptors.flatMap { $0.path + [$0.name] } + ["forgot password"])
}
