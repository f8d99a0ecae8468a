import Foundation
import Testing

/// A person's way through the pages, in a real browser.
@Suite(.serialized)
struct BrowserTests {
  @Test(arguments: [[], ["--without-scripts"]])
  func `a person sets up their account by the link`(options: [String]) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["\(Self.folder)/walk.py", Self.programs] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: text, as: UTF8.self))")
  }

  private static let folder = (#filePath as NSString).deletingLastPathComponent

  /// Where the build puts programs: beside the bundle with these tests.
  private static let programs: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return (bundle as NSString).deletingLastPathComponent
  }()
}
