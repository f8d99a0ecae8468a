import Foundation
import JSON
package import Logging
import Rendering

/// One line of standard error an event, for people or for machines.
package struct StandardErrorLog: LogHandler {
  package var format: LogFormat
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  /// Which of several workspaces it is that speaks.
  private let workspace: String?
  private let statusLine: StatusLine

  package init(
    format: LogFormat, logLevel: Logger.Level = .notice, about workspace: String? = nil,
    on statusLine: StatusLine = StatusLine()
  ) {
    self.format = format
    self.logLevel = logLevel
    self.workspace = workspace
    self.statusLine = statusLine
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let text = event.message.description
    let line: [UInt8]
    switch format {
    case .text: line = Array("\(word(event.level))\(place)\(text.harmless)\n".utf8)
    case .json: line = json(event.level, text)
    }
    statusLine.say(line)
  }

  /// Where nobody listens, there is nobody to tell that this failed.
  package static func write(_ bytes: [UInt8]) {
    try? FileHandle.standardError.write(contentsOf: Data(bytes))
  }

  private func word(_ level: Logger.Level) -> String {
    switch level {
    case .error, .critical: "error: "
    case .warning: "warning: "
    default: ""
    }
  }

  private var place: String { workspace.map { $0.harmless + ": " } ?? "" }

  private func json(_ level: Logger.Level, _ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("time")
    writer.string(Date().formatted(.iso8601))
    writer.name("level")
    writer.string(level.rawValue)
    if let workspace {
      writer.name("workspace")
      writer.string(workspace)
    }
    writer.name("message")
    writer.string(text)
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
