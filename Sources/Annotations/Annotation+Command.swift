import Rendering

extension Annotation {
  /// The workflow command: `::error file=…,line=…,title=…::…`.
  package var command: String {
    var properties: [String] = []
    if let place {
      properties.append("file=" + Self.encoded(place.file.harmless, also: Self.separators))
      if place.line > 0 { properties.append("line=\(place.line)") }
      if place.column > 0 { properties.append("col=\(place.column)") }
      if place.endColumn > 0 { properties.append("endColumn=\(place.endColumn)") }
    }
    properties.append("title=" + Self.encoded(title, also: Self.separators))
    return "::\(level.rawValue) " + properties.joined(separator: ",") + "::"
      + Self.encoded(lines.joined(separator: "\n"))
  }

  /// What `command` says; nil when the line is none of ours.
  package init?(command: some StringProtocol) {
    guard command.hasPrefix("::"), let head = command.dropFirst(2).firstRange(of: "::"),
      let space = command.firstIndex(of: " "), space < head.lowerBound,
      let level = Level(rawValue: String(command[command.startIndex..<space].dropFirst(2)))
    else { return nil }
    var values: [String: String] = [:]
    for property in command[space..<head.lowerBound].dropFirst().split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      values[String(parts[0])] = Self.decoded(parts[1])
    }
    func number(_ name: String) -> Int { values[name].flatMap { Int($0) } ?? 0 }
    let place = values["file"].map {
      Place(
        file: $0, line: number("line"), column: number("col"), endColumn: number("endColumn"))
    }
    let lines = Self.decoded(command[head.upperBound...]).split(
      separator: "\n", omittingEmptySubsequences: false)
    self.init(level, at: place, title: values["title"] ?? "", lines: lines.map(String.init))
  }

  /// Two more characters than in a message would end a property's value.
  private static let separators: Set<Unicode.Scalar> = [":", ","]

  /// As the runner decodes it: `%25`, `%0A`, `%0D`, and `%3A`, `%2C` in properties.
  private static func encoded(_ text: String, also: Set<Unicode.Scalar> = []) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isSpecial = scalar == "%" || scalar == "\n" || scalar == "\r" || also.contains(scalar)
      guard isSpecial else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + String(repeating: "0", count: 2 - digits.utf8.count) + digits
    }
    return result
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      let digits = rest.prefix(2)
      if scalar == "%", let value = UInt8(String(digits), radix: 16) {
        result.append(Unicode.Scalar(value))
        rest.removeFirst(digits.count)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
