import Foundation
import Testing

struct ForbiddenWordTests {
  /// Split, so that this file passes.
  static let words = [
    "/" + "work/", "/opt/" + "swift", "pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org",
    "crates" + ".io", "rubygems" + ".org", "proxy.golang" + ".org", "deb.debian" + ".org",
    "archive.ubuntu" + ".com",
  ]

  @Test func `no file names a machine or a registry`() {
    for path in Repository.paths {
      Violation.report(Self.violations(in: Repository.bytes(of: path), path: path))
    }
  }

  @Test(arguments: words)
  func `a forbidden word is seen`(word: String) {
    let text = Data("first\nsecond \(word)x\n".utf8)
    #expect(Self.violations(in: text, path: "README.md").map(\.line) == [2])
  }

  private static func violations(in data: Data, path: String) -> [Violation] {
    words.compactMap { word in
      guard let found = data.range(of: Data(word.utf8)) else { return nil }
      let line = data[..<found.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      return Violation(
        path: path, line: line,
        reason: "`\(word)` holds for one machine only: nobody else can build with it")
    }
  }
}
