import Foundation
import Testing

/// A web server that answers as a test wants, in a process of its own, until it is forgotten.
package final class WebhookServer: Sendable {
  /// What the server is to do; see `Scripts/http_server.py`.
  package struct Script: Encodable {
    package var answers: [String]
    package var certificate: String?
    package var newest: String?
    fileprivate var log = ""

    package init(answers: [String], certificate: String? = nil, newest: String? = nil) {
      self.answers = answers
      self.certificate = certificate
      self.newest = newest
    }
  }

  package let port: Int
  private let isSecured: Bool
  private let process: ServerProcess
  private let folder: ServerFolder

  package init(_ script: Script) throws {
    folder = try ServerFolder()
    var script = script
    script.log = folder.path + "/log"
    isSecured = script.certificate != nil
    let text = String(decoding: try JSONEncoder().encode(script), as: UTF8.self)
    process = try ServerProcess("/usr/bin/python3", ["-I", "-S", Self.program, text])
    port = try #require(Int(try process.readLine()), "the server didn't start")
  }

  package convenience init(_ answers: String...) throws {
    try self.init(Script(answers: answers))
  }

  package static let good = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

  /// Stands in the address, and nothing may ever show it.
  package static let token = "canary4b3k8fz1yjd7xq2n"

  package var address: String {
    "\(isSecured ? "https" : "http")://localhost:\(port)/hooks/\(Self.token)?k=\(Self.token)"
  }

  /// The file with the requests that came so far, each a JSON text on a line of its own.
  package var log: String { folder.path + "/log" }

  /// The requests that came so far.
  package var requests: [String] {
    get throws {
      try String(contentsOfFile: log, encoding: .utf8)
        .split(separator: "\n").map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
    }
  }

  /// What was posted.
  package var bodies: [String] {
    get throws {
      try requests.map { String($0[($0.firstRange(of: "\r\n\r\n")?.upperBound ?? $0.endIndex)...]) }
    }
  }

  private static let program = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Scripts/http_server.py").path()
}
