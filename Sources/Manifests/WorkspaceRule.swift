import Diagnostics
import Fields
import Model

/// What the texts of `rollcall.yaml` may be.
enum WorkspaceRule {
  /// Why a text is refused; nil when it is fine.
  struct Fault {
    var code = DiagnosticCode.invalidValue
    var refusal: Refusal
  }

  static func fault(_ key: WorkspaceKey, _ text: String) -> Fault? {
    switch key {
    case .organization: return organization(text)
    case .domain: return domain(text)
    case .store: return store(text)
    case .portalURL: return portal(text)
    case .mailFrom: return sender(text)
    case .mailServer: return server(text)
    case .mailRate: return rate(text) == nil ? Fault("is not a number from 1 to 1000") : nil
    case .mailTimeout:
      return timeout(text) == nil
        ? Fault("is not a time from 10s to 10m", help: "write a number and s or m, as 90s") : nil
    case .mailLinkLifetime:
      return lifetime(text) == nil
        ? Fault("is not a time from 5m to 30d", help: "write a number and m, h or d, as 72h") : nil
    case .minimumPasswordLength:
      return passwordLength(text) == nil ? Fault("is not a number from 8 to 64") : nil
    case .requesterExtension:
      return Extension(text) == nil
        ? Fault("is not an extension", help: "write 2 to 16 digits")
        : nil
    default: return nil
    }
  }

  /// Mails a second.
  static func rate(_ text: String) -> Int? {
    guard let number = digits(text[...]), (1...1_000).contains(number) else { return nil }
    return number
  }

  /// Characters; fewer than 8 are too few for anybody (ASVS 5, 6.2.1).
  static func passwordLength(_ text: String) -> Int? {
    guard let number = digits(text[...]), (8...64).contains(number) else { return nil }
    return number
  }

  /// Seconds.
  static func lifetime(_ text: String) -> Int64? {
    let seconds = seconds(text, ["m": 60, "h": 3_600, "d": 86_400])
    return seconds.flatMap { (300...30 * 86_400).contains($0) ? Int64($0) : nil }
  }

  /// Seconds.
  static func timeout(_ text: String) -> Int? {
    seconds(text, ["s": 1, "m": 60]).flatMap { (10...600).contains($0) ? $0 : nil }
  }

  private static func seconds(_ text: String, _ units: [Character: Int]) -> Int? {
    guard let unit = text.last.flatMap({ units[$0] }) else { return nil }
    return digits(text.dropLast()).map { $0 * unit }
  }

  /// A count or a percentage of a guard.
  static func limit(_ text: String) -> (number: Int, isPercentage: Bool)? {
    let isPercentage = text.hasSuffix("%")
    guard let number = digits(isPercentage ? text.dropLast() : text[...]) else { return nil }
    guard number <= (isPercentage ? 100 : 10_000_000) else { return nil }
    return (number, isPercentage)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func organization(_ text: String) -> Fault? {
    let isGood = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return isGood && text.utf8.count <= 64
      ? nil : Fault("is not a short name", help: "write a–z, 0–9 and hyphens, as acme")
  }

  private static func domain(_ text: String) -> Fault? {
    do {
      _ = try EmailAddress("a@" + text)
      return nil
    } catch {
      return Fault("is not a domain", help: "write a name with a dot, as acme.example.com")
    }
  }

  private static func store(_ text: String) -> Fault? {
    let starts = ["sqlite:", "postgres://", "postgresql://"]
    if starts.contains(where: { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }) {
      return nil
    }
    return Fault("the store is refused", help: "write sqlite:PATH or postgres://…")
  }

  private static func portal(_ text: String) -> Fault? {
    let help = "write https://, a host and perhaps a path, as https://portal.example.com"
    guard let address = ServerAddress(text) else {
      return Fault("is not a web address", help: help)
    }
    switch address.scheme {
    case "https": return nil
    case "http" where address.isLoopback: return nil
    case "http":
      return Fault(
        code: .insecureServer,
        refusal: Refusal("would carry passwords in the clear", help: "write https://"))
    default: return Fault("is not a web address", help: help)
    }
  }

  private static func server(_ text: String) -> Fault? {
    let help = "write smtps://HOST, smtp+starttls://HOST or file:DIR; username and password apart"
    if text.hasPrefix("file:"), text.utf8.count > 5, !text.hasPrefix("file://") { return nil }
    do {
      _ = try SMTPServer(text)
      return nil
    } catch {
      switch error {
      case .malformed: return Fault("the mail server is refused", help: help)
      case .insecure:
        return Fault(
          code: .insecureServer,
          refusal: Refusal(error.description, help: "write smtps:// or smtp+starttls://"))
      }
    }
  }

  private static func sender(_ text: String) -> Fault? {
    var address = text
    if text.hasSuffix(">"), let bracket = text.firstIndex(of: "<") {
      address = String(text[bracket...].dropFirst().dropLast())
    }
    do {
      _ = try EmailAddress(address)
      return nil
    } catch {
      return Fault(
        "\(error.reason)", help: "write an address, or Name <address>")
    }
  }
}

extension WorkspaceRule.Fault {
  init(_ reason: String, help: String? = nil) {
    self.init(refusal: Refusal(reason, help: help))
  }
}
