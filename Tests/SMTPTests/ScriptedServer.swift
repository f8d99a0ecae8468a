import Foundation
import Model
import TestSupport
import Testing

/// A server that answers as a test wants, in a process of its own, until it is forgotten.
final class ScriptedServer: Sendable {
  struct Entry: Decodable {
    var connection: Int
    var tls: Bool?
    /// Each scalar is one byte.
    var data: String?
    var message: Bool?
    var end: Bool?
  }

  let port: Int
  let server: SMTPServer
  private let process: ServerProcess
  private let folder: ServerFolder

  init(_ script: Script = Script()) throws {
    folder = try ServerFolder()
    var script = script
    script.log = folder.path + "/log"
    let text = String(decoding: try JSONEncoder().encode(script), as: UTF8.self)
    process = try ServerProcess(
      "/usr/bin/python3", ["-I", "-S", SourceTree.path("Scripts/scripted_server.py"), text])
    port = try #require(Int(try process.readLine()), "the scripted server didn't start")
    let scheme = ["none": "smtp", "starttls": "smtp+starttls", "implicit": "smtps"]
    server = try SMTPServer("\(scheme[script.security] ?? "smtp+starttls")://localhost:\(port)")
  }

  /// What it has got so far.
  func record() throws -> [Entry] {
    try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
  }

  /// All bytes that came without TLS, or within it.
  func bytes(tls: Bool) throws -> [UInt8] {
    try record().filter { $0.tls == tls }.flatMap { entry in
      (entry.data ?? "").unicodeScalars.map { UInt8($0.value) }
    }
  }

  func text(tls: Bool = false) throws -> String {
    String(decoding: try bytes(tls: tls), as: UTF8.self)
  }

  var connections: Int { get throws { Set(try record().map(\.connection)).count } }
  var messages: Int { get throws { try record().count { $0.message == true } } }
}
