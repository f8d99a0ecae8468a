import Secrets

/// The fields of a posted form, each at most once.
///
/// It may hold passwords, so it is never described.
package struct Form: Redacted, Hashable, Sendable {
  package static let maximumSize = 16 * 1_024

  package static let empty = Self()

  private var values: [String: String] = [:]

  private init() {}

  /// Nil unless `bytes` are `application/x-www-form-urlencoded` UTF-8 without repeated names.
  package init?(_ bytes: [UInt8]) {
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = parts.count > 1 ? Self.decoded(parts[1]) : "",
        values.updateValue(value, forKey: name) == nil
      else { return nil }
    }
  }

  /// Empty when it is missing.
  package subscript(_ name: String) -> String { values[name] ?? "" }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// Whether all that is required is there, and nothing that isn't expected.
  func matches(required: Set<String>, optional: Set<String> = []) -> Bool {
    let names = Set(values.keys)
    return required.isSubset(of: names) && names.isSubset(of: required.union(optional))
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
          let low = digit(bytes[index + 2])
        else { return nil }
        result.append(high << 4 | low)
        index += 2
      default: result.append(bytes[index])
      }
      index += 1
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
