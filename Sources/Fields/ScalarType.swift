/// The types of single values.
///
/// The type decides what a text means, never YAML's guessing.
package enum ScalarType: Hashable, Sendable {
  case boolean
  case integer(ClosedRange<Int>)
  /// Any text of so many characters without control characters.
  case text(ClosedRange<Int>)
  case choice([String])
  case `extension`
  case loginName
  case phoneNumber
  case email
  case timeZone
  case macAddress
  case department
  case site
  /// The name of a profile.
  case profile
  /// `true`, or a text of up to 100 characters: each new one asks once.
  ///
  /// The switch is `.text("true")`; `false`, which asks for nothing, is `.boolean(false)`.
  case request
  /// What an answering rule rings or forwards to: an extension or a phone number.
  case target
}

extension ScalarType {
  /// The value that `text` means, or why it means none.
  ///
  /// `text` is in NFC already.
  ///
  /// Whether a department, site, profile, time zone or extension exists is judged later.
  package func value(of text: String) throws(Refusal) -> Value {
    switch self {
    case .boolean: try Self.boolean(text)
    case .integer(let range): try Self.integer(text, in: range)
    case .text(let range): .text(try Self.text(text, length: range))
    case .choice(let options): try Self.choice(text, of: options)
    case .extension: try Self.extension(text)
    case .loginName: try Self.loginName(text)
    case .phoneNumber: .text(try PhoneNumber(text).text)
    case .email: try Self.email(text)
    case .macAddress: try Self.macAddress(text)
    case .request: try Self.request(text)
    case .target: try Self.target(text)
    case .timeZone, .department, .site, .profile: .text(try Self.text(text, length: 1...64))
    }
  }

  private static func boolean(_ text: String) throws(Refusal) -> Value {
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: throw Refusal("is not true or false", help: "write true or false, nothing else")
    }
  }

  private static func integer(_ text: String, in range: ClosedRange<Int>) throws(Refusal) -> Value {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else {
      throw Refusal(
        "is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        help: "write such a number, in digits")
    }
    return .integer(number)
  }

  private static func text(_ text: String, length: ClosedRange<Int>) throws(Refusal) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else {
      throw Refusal("is empty", help: "write a text")
    }
    guard first != 0x20, last != 0x20 else {
      throw Refusal("starts or ends with a space", help: "take the space out")
    }
    // A character is at least a byte, so short texts need no counting. JSON Schema counts scalars.
    let limit = length.upperBound
    guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
      throw Refusal("is longer than \(limit) characters", help: "shorten it")
    }
    guard !text.unicodeScalars.contains(where: \.isControl) else {
      throw Refusal(
        "has a line break or another control character",
        help: "write it in one line, without such characters")
    }
    return text
  }

  private static func request(_ text: String) throws(Refusal) -> Value {
    text == "false" ? .boolean(false) : .text(try self.text(text, length: 1...100))
  }

  private static func choice(_ text: String, of options: [String]) throws(Refusal) -> Value {
    // The option itself is kept: its storage is shared by all users.
    guard let option = options.first(where: { $0 == text }) else {
      throw Refusal(
        "is not one of \(options.joined(separator: ", "))",
        help: "write one of these as it stands here")
    }
    return .text(option)
  }

  private static func `extension`(_ text: String) throws(Refusal) -> Value {
    guard Extension(text) != nil else {
      throw Refusal("is not an extension", help: "an extension has 2 to 16 digits, as 1044")
    }
    return .text(text)
  }

  private static func email(_ text: String) throws(Refusal) -> Value {
    do {
      return .text(try EmailAddress(text).text)
    } catch {
      throw Refusal(error.reason, help: "write one address, as ada@acme.example.com")
    }
  }

  private static func loginName(_ text: String) throws(Refusal) -> Value {
    do {
      return .text(try EmailAddress(text).text)
    } catch {
      throw Refusal("is not a login name: it \(error.reason)", help: "write name@domain")
    }
  }

  private static func target(_ text: String) throws(Refusal) -> Value {
    if Extension(text) != nil { return .text(text) }
    return .text(try PhoneNumber(text).text)
  }

  private static let deviceHelp = "write 12 hexadecimal digits, as 001565abcdef"

  /// `00:15:65:AB:CD:EF`, `00-15-65-ab-cd-ef`, `0015.65ab.cdef` and `001565abcdef` are one device.
  private static func macAddress(_ text: String) throws(Refusal) -> Value {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."f", "A"..."F": digits += scalar.properties.lowercaseMapping
      case ":", "-", ".", " ": continue
      default: throw Refusal("is not a MAC address", help: deviceHelp)
      }
    }
    guard digits.utf8.count == 12 else {
      throw Refusal("is not a MAC address", help: deviceHelp)
    }
    guard isDevice(digits.utf8) else {
      throw Refusal(
        "is the MAC address of no device",
        help: "copy the 12 digits from the device's label; leave mac out where there is none")
    }
    return .text(digits)
  }

  /// Whether 12 lower-case digits can be one device's: not all zeros, and not those of a group, to
  /// which the broadcast address belongs.
  private static func isDevice(_ digits: some Collection<UInt8>) -> Bool {
    guard let second = digits.dropFirst().first else { return false }
    return isEven(second) && digits.contains { $0 != 0x30 }
  }
}

extension Unicode.Scalar {
  /// C0, DEL, C1 and the two Unicode line ends: nothing that a name or label may hold.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
