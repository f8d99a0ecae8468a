import Foundation
import Model
import TestSupport
import Testing

/// A Postfix of one test's own, which keeps what it accepts in its hold queue.
final class Postfix: Sendable {
  static let user = "phones@test"

  /// With sign-in after STARTTLS, with sign-in within TLS, and with neither.
  let startTLS: SMTPServer
  let implicit: SMTPServer
  let plain: SMTPServer
  private let folder: ServerFolder

  init() throws {
    folder = try ServerFolder()
    for program in ["postconf", "saslpasswd2", "postcat"] {
      try #require(
        FileManager.default.isExecutableFile(atPath: "/usr/sbin/\(program)"),
        "\(program) is missing: run scripts/install-dependencies --tests")
    }
    let script = SourceTree.path("Scripts/start_postfix.sh")
    let output = try ShellCommand.run(
      "\(script) \(folder.path) \(try Certificates.shared.get().good) phones \(Samples.password)")
    let ports = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(ports.count == 3, "Postfix didn't start: \(output)")
    startTLS = try SMTPServer("smtp+starttls://localhost:\(ports[0])")
    implicit = try SMTPServer("smtps://localhost:\(ports[1])")
    plain = try SMTPServer("smtp://localhost:\(ports[2])")
  }

  deinit {
    let path = folder.path + "/queue/pid/master.pid"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    if let process = pid_t(text.filter(\.isNumber)) { kill(process, SIGTERM) }
  }

  /// The accepted messages, as Postfix gives them on.
  func messages() throws -> [String] {
    let hold = folder.path + "/queue/hold"
    return try FileManager.default.contentsOfDirectory(atPath: hold).sorted().map {
      try ShellCommand.run("/usr/sbin/postcat -c \(folder.path)/conf -bh \(hold)/\($0)")
    }
  }

  /// Whom the accepted messages are for.
  func recipients() throws -> [String] {
    let hold = folder.path + "/queue/hold"
    return try FileManager.default.contentsOfDirectory(atPath: hold).flatMap {
      try ShellCommand.run("/usr/sbin/postcat -c \(folder.path)/conf -e \(hold)/\($0)")
        .split(separator: "\n").filter { $0.hasPrefix("recipient: ") }.map {
          String($0.dropFirst("recipient: ".count))
        }
    }
  }
}
