import Secrets
import Testing

struct TokenTests {
  @Test func `tokens don't repeat`() {
    var generator = SystemRandomNumberGenerator()
    var seen: Set<String> = []
    let count = Measuring.rounds(50_000, measured: 1_000_000)
    for _ in 0..<count { seen.insert(TokenText.random(using: &generator)) }
    #expect(seen.count == count)
    #expect(seen.allSatisfy { $0.utf8.count == 43 })
  }

  @Test func `the digest of a token is a link token's`() throws {
    var generator = SystemRandomNumberGenerator()
    let text = TokenText.random(using: &generator)
    #expect(try LinkToken(text: text).digest == TokenText.digest(of: text))
    #expect(TokenText.digest(of: "") != TokenText.digest(of: "\u{0}"))
    #expect(TokenText.digest(of: "e\u{301}") != TokenText.digest(of: "\u{E9}"))
  }
}
