import Diagnostics
import Fields

extension RowReader {
  /// By `Field.rawValue`; asked for at every cell.
  private static let shapes: [FieldShape] = FieldTable.descriptors.map(\.shape)

  /// What a cell says about a field, or nil where it says nothing that holds.
  mutating func value(of field: Field, _ text: String, _ cell: Int) -> Value? {
    switch (field, Self.shapes[Int(field.rawValue)]) {
    case (.scope, _): scope(text, cell)
    case (.kind, .scalar(let type)): scalar(type, PortalWords.kind(text) ?? text, cell)
    case (.voicemailTranscription, _): boolean(PortalWords.transcription(text), text, cell)
    case (.voicemailEmailNotification, _) where PINCheck.mayBePIN(text): noWord(cell)
    case (.voicemailEmailNotification, .scalar(let type)):
      scalar(type, PortalWords.emailNotification(text) ?? text, cell)
    case (.addPhone, _): addedPhone(text, cell)
    case (_, .scalar(.boolean)): boolean(PortalWords.boolean(text), text, cell)
    case (_, .scalar(.choice(let options))):
      scalar(.choice(options), PortalWords.choice(text, of: options) ?? text, cell)
    case (_, .scalar(.timeZone)): timeZone(text, cell)
    case (_, .scalar(let type)): scalar(type, text, cell)
    case (_, .list(let type, let maximum)): list(of: type, maximum, text, cell)
    case (_, .items), (_, .pinSource): nil
    }
  }

  mutating func scalar(_ type: ScalarType, _ text: String, _ cell: Int) -> Value? {
    do {
      return try type.value(of: text)
    } catch {
      report(.invalidValue, cell, "\(text.quoted) \(error.reason)", help: error.help)
      return nil
    }
  }

  private mutating func boolean(_ boolean: Bool?, _ text: String, _ cell: Int) -> Value? {
    if let boolean { return .boolean(boolean) }
    guard !PINCheck.mayBePIN(text) else { return noWord(cell) }
    report(.invalidValue, cell, "\(text.quoted) is not yes or no", help: "write yes or no")
    return nil
  }

  /// A number isn't shown where a word is wanted: columns named `voicemail` may hold PINs.
  private mutating func noWord(_ cell: Int) -> Value? {
    report(
      .invalidValue, cell, "the value is not yes or no",
      help: "write yes or no; if the column holds PINs, name it voicemail pin")
    return nil
  }

  /// Without a phone to add, there is nothing to say.
  private mutating func addedPhone(_ text: String, _ cell: Int) -> Value? {
    let value = boolean(PortalWords.boolean(text), text, cell)
    return value == .boolean(true) ? value : nil
  }

  private mutating func timeZone(_ text: String, _ cell: Int) -> Value? {
    let timeZones = timeZones
    guard !timeZones.contains(text) else { return .text(text) }
    report(
      .unknownTimeZone, cell, "unknown time zone \(text.quoted)",
      help: {
        if let help = Suggestion.timeZone(forOffset: text, in: timeZones) { return help }
        let nearest = Suggestion.nearest(to: text, in: timeZones.sorted())
        return nearest.map { "did you mean \($0.quoted)?" }
          ?? "write a name of the IANA database, as America/New_York"
      }())
    return nil
  }

  private mutating func scope(_ text: String, _ cell: Int) -> Value? {
    if let scope = PortalWords.scope(text) { return .text(scope) }
    guard case .scalar(.choice(let options)) = Field.scope.descriptor.shape else { return nil }
    let isSupports = PortalWords.isSupportScope(text)
    report(
      .invalidValue, cell,
      isSupports
        ? "only the provider's support gives the scope \(text.quoted)"
        : "unknown scope \(text.quoted)",
      help: {
        if isSupports { return "leave the cell empty; the user keeps what they have" }
        let nearest = Suggestion.nearest(to: text, in: options)
        return nearest.map { "did you mean \($0.quoted)?" }
          ?? "the scopes are \(options.joined(separator: ", "))"
      }())
    return nil
  }

  /// Parted by semicolons and commas, and by spaces where no value has one.
  private mutating func list(
    of type: ScalarType, _ maximum: Int, _ text: String, _ cell: Int
  ) -> Value? {
    let hasSpaces = type == .phoneNumber
    guard text.utf8.contains(where: { Self.parts($0, hasSpaces) }) else {
      return scalar(type, text, cell)?.text.map { .texts([$0]) }
    }
    let parts = text.utf8.split { Self.parts($0, hasSpaces) }.map { Array($0)[...] }
    var texts: [String] = []
    var seen: Set<String> = []
    for part in parts {
      let part = CellText.text(of: part)
      guard !part.isEmpty else { continue }
      guard let value = scalar(type, part, cell)?.text else { return nil }
      if seen.insert(value.lowercased()).inserted {
        texts.append(value)
      } else {
        report(
          .adjustedCell, cell, "\(value.quoted) stands here twice; once is kept",
          help: "delete one of the two")
      }
    }
    guard texts.count <= maximum else {
      report(
        .invalidValue, cell, "the cell has \(texts.count) values instead of \(maximum) at most",
        help: "keep the most important ones")
      return nil
    }
    return texts.isEmpty ? nil : .texts(texts)
  }

  private static func parts(_ byte: UInt8, _ hasSpaces: Bool) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte < 0x20
      || (byte == 0x20 && !hasSpaces)
  }
}
