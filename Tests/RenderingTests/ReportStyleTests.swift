import Crypto
import Foundation
import HTML
import Testing

struct ReportStyleTests {
  @Test func `a page's policy allows its own style sheet alone`() throws {
    let page = String(decoding: ReportPage(kind: "Plan", title: "Acme").render(), as: UTF8.self)
    let style = try #require(page.firstMatch(of: /<style>(?<text>[\s\S]*?)<\/style>/)).text
    let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
    let policy = try #require(page.firstMatch(of: /Security-Policy" content="(?<text>[^"]*)"/)).text
    #expect(
      policy == "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
  }
}
