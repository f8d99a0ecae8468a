import Fields
import JSON

/// What JSON Schema says of single values.
///
/// Other tools take an unquoted `1001` for a number and `true` for a boolean where Rollcall reads
/// a text, so texts may be those, too; a pattern judges texts alone.
enum ScalarSchema {
  static func json(_ type: ScalarType) -> JSON {
    switch type {
    case .boolean: ["type": ["boolean", "string"], "pattern": .string(Pattern.boolean)]
    case .integer(let range): integer(range)
    case .text(let length): text(length.upperBound)
    case .choice(let options): ["enum": .texts(options)]
    case .extension: number(Pattern.extension)
    case .phoneNumber: number(Pattern.phoneNumber)
    case .target: number(Pattern.target)
    case .loginName, .email:
      ["type": "string", "pattern": .string(Pattern.email), "maxLength": 254]
    case .macAddress: number(Pattern.macAddress)
    case .request: text(100)
    case .timeZone, .department, .site, .profile: text(64)
    }
  }

  /// A text of 1 to `length` characters.
  static func text(_ length: Int) -> JSON {
    [
      "type": ["string", "number", "boolean"], "pattern": .string(Pattern.text),
      "maxLength": .integer(length),
    ]
  }

  private static func number(_ pattern: String) -> JSON {
    ["type": ["string", "integer"], "pattern": .string(pattern)]
  }

  private static func integer(_ range: ClosedRange<Int>) -> JSON {
    [
      "type": ["integer", "string"], "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
      "pattern": .string(Pattern.number(upTo: range.upperBound)),
    ]
  }
}
