/// Regular expressions (ECMA 262) of the texts that manifests hold.
enum Pattern {
  static let boolean = "^(true|false)$"
  static let `extension` = "^\(extensionBody)$"
  static let phoneNumber = "^\(phoneBody)$"
  static let target = "^(\(extensionBody)|\(phoneBody))$"
  /// No control characters, and no space at either end.
  static let text = "^[^ \(control)]([^\(control)]*[^ \(control)])?$"
  static let email = "^\(local)(\\.\(local))*@\(domainBody)$"
  static let domain = "^\(domainBody)$"
  /// The second digit of a device's own address is even, and not all are zeros.
  static let macAddress =
    "^(?![0 :.-]*$)[ :.-]*[0-9A-Fa-f][ :.-]*[02468ACEace][ :.-]*([0-9A-Fa-f][ :.-]*){10}$"
  static let variable = "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
  static let organization = "^[a-z0-9-]{1,64}$"
  static let limit = "^([0-9]{1,7}|10000000|([0-9]{1,2}|100)%)$"
  static let lifetime = "^[0-9]{1,8}[mhd]$"
  static let timeout = "^0*(([1-9][0-9]|[1-5][0-9]{2}|600)s|([1-9]|10)m)$"
  static let passwordLength = "^0*([89]|[1-5][0-9]|6[0-4])$"
  static let store = "^(sqlite:|postgres://|postgresql://)."
  static let portal = "^(https://|http://(\(loopback))([:/]|$))[!-~]*$"
  static let server =
    "^(file:(?!//).+|(smtps|smtp\\+starttls)://[!-~]+|smtp://(\(loopback))([:/][!-~]*)?)$"
  static let sender = "^(\(local)(\\.\(local))*@\(domainBody)|[^<>]*<[^<>@]+@\(domainBody)>)$"

  /// Whole numbers from 1, written with or without leading zeros.
  static func number(upTo greatest: Int) -> String {
    "^0*(\(numbers(upTo: greatest).joined(separator: "|")))$"
  }

  private static let extensionBody = "[0-9]{2,16}"
  private static let phoneBody = "[ .()-]*\\+?[ .()-]*([0-9][ .()-]*){3,15}"
  private static let control = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029"
  private static let local = "[^\\u0000- \\u007F-\\u00A0\"(),.:;<>@\\[\\\\\\]]+"
  private static let letter = "[A-Za-z0-9\\u00AA-\\uFFFF]"
  private static let label = "\(letter)([A-Za-z0-9\\u00AA-\\uFFFF-]{0,61}\(letter))?"
  private static let domainBody = "(\(label)\\.)+(?![0-9-]+$)\(label)"
  private static let loopback = "localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]"

  /// Alternatives, each of one length or one common start.
  private static func numbers(upTo greatest: Int) -> [String] {
    let digits = String(greatest).utf8.map { Int($0) - 0x30 }
    var result = (1..<digits.count).map { "[1-9]" + repeated($0 - 1) }
    var start = ""
    for (place, digit) in digits.enumerated() {
      let lowest = place == 0 ? 1 : 0
      if digit > lowest {
        result.append(start + "[\(lowest)-\(digit - 1)]" + repeated(digits.count - place - 1))
      }
      start += String(digit)
    }
    return result + [start]
  }

  private static func repeated(_ count: Int) -> String {
    count == 0 ? "" : "[0-9]{\(count)}"
  }
}
