import Foundation
import Testing

/// Runs shell commands to their end.
package enum ShellCommand {
  @discardableResult
  package static func run(_ script: String) throws -> String {
    let pipe = try #require(popen("exec 2>&1; \(script)", "r"))
    var output: [UInt8] = []
    while case let byte = getc(pipe), byte != EOF { output.append(UInt8(byte)) }
    let status = pclose(pipe)
    let text = String(decoding: output, as: UTF8.self)
    try #require(status == 0, "`\(script)` failed: \(text)")
    return text
  }
}
