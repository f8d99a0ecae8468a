import TestSupport
import Testing

/// A server that no mail may go to, and what the error must say.
struct Danger: Sendable, CustomTestStringConvertible {
  enum Certificate: String, Sendable {
    case good
    case expired
    case wrongName
    case untrusted
  }

  var testDescription: String
  var security = "starttls"
  var certificate = Certificate.good
  var newest: String?
  var mechanisms: String?
  var replies: [String: [String]] = [:]
  var words: String

  func script() throws -> Script {
    let certificates = try Certificates.shared.get()
    let path =
      switch certificate {
      case .good: certificates.good
      case .expired: certificates.expired
      case .wrongName: certificates.wrongName
      case .untrusted: certificates.untrusted
      }
    return Script(
      security: security, certificate: path, newest: newest, mechanisms: mechanisms,
      replies: replies)
  }

  static let all = upgrades + certificates(of: "starttls") + certificates(of: "implicit") + signIns

  private static let upgrades = [
    Self(
      testDescription: "no STARTTLS offered", replies: ["EHLO": ["250-test\r\n250 AUTH PLAIN\r\n"]],
      words: "offers no TLS, so nothing was said"),
    Self(
      testDescription: "a stripped STARTTLS", replies: ["EHLO": ["250-test\r\n250 XXXXXXXX\r\n"]],
      words: "offers no TLS"),
    Self(
      testDescription: "no EHLO", replies: ["EHLO": ["502 no\r\n"], "HELO": ["250 ok\r\n"]],
      words: "takes no mail from this machine (502 no)"),
    Self(
      testDescription: "STARTTLS refused", replies: ["STARTTLS": ["502 5.5.1 not here\r\n"]],
      words: "offers no TLS (502 5.5.1 not here)"),
    Self(
      testDescription: "STARTTLS answered 250", replies: ["STARTTLS": ["250 sure\r\n"]],
      words: "offers no TLS (250 sure)"),
    Self(
      testDescription: "words after the 220",
      replies: ["STARTTLS": ["220 go\r\n250-test\r\n250 AUTH PLAIN\r\n"]],
      words: "spoke between"),
    Self(
      testDescription: "TLS 1.1 after STARTTLS", newest: "1.1", words: "can't agree on TLS"),
    Self(
      testDescription: "TLS 1.1", security: "implicit", newest: "1.1",
      words: "can't agree on TLS"),
  ]

  private static func certificates(of security: String) -> [Self] {
    [
      Self(
        testDescription: "expired, \(security)", security: security, certificate: .expired,
        words: "certificate has expired"),
      Self(
        testDescription: "wrong name, \(security)", security: security, certificate: .wrongName,
        words: "localhost"),
      Self(
        testDescription: "untrusted, \(security)", security: security, certificate: .untrusted,
        words: "self-signed certificate"),
    ]
  }

  private static let signIns = [
    Self(
      testDescription: "password refused", replies: ["PASSWORD": ["535 5.7.8 wrong\r\n"]],
      words: "refuses mail.username and mail.password (535 5.7.8 wrong)"),
    Self(
      testDescription: "password echoed",
      replies: ["PASSWORD": ["535 \(Samples.password) is wrong\r\n"]],
      words: "refuses mail.username and mail.password (535)"),
    Self(
      testDescription: "no mechanism for us", mechanisms: "CRAM-MD5 XOAUTH2",
      words: "offers neither AUTH PLAIN nor AUTH LOGIN"),
    Self(
      testDescription: "no AUTH at all",
      replies: ["EHLO-TLS": ["250-test\r\n250 SIZE 1000000\r\n"]],
      words: "offers neither AUTH PLAIN nor AUTH LOGIN"),
    Self(
      testDescription: "no EHLO within TLS",
      replies: ["EHLO-TLS": ["502 no\r\n"], "HELO": ["250 ok\r\n"]],
      words: "offers neither AUTH PLAIN nor AUTH LOGIN"),
  ]
}
