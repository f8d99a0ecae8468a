import Foundation
import TestSupport
import Testing

/// A person's way through the pages, in a real browser.
@Suite(.serialized)
struct BrowserTests {
  @Test(arguments: [[], ["--without-scripts"]])
  func `a person sets up their account by the link`(options: [String]) async throws {
    let (status, output) = try await OtherProgram.run(
      "/usr/bin/python3", ["\(Self.folder)/walk.py", Self.programs] + options)
    #expect(status == 0, "\(output)")
  }

  private static let folder = (#filePath as NSString).deletingLastPathComponent

  /// Where the build puts programs: beside the bundle with these tests.
  private static let programs: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return (bundle as NSString).deletingLastPathComponent
  }()
}
