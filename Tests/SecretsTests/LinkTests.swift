import Secrets
import TestSupport
import Testing

struct LinkTests {
  private let key = Array(UInt8(0)..<32)
  private let nonce = Array(UInt8(100)..<116)

  /// Computed with Python's `hmac`, `hashlib` and `base64`.
  @Test func `a token and its digest are as specified`() throws {
    let token = try LinkKey(bytes: key).token(for: Nonce(bytes: nonce))
    #expect(token.text == "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU")
    #expect(
      token.digest == "6f3ce3c9cd2c7e7b6504a028582ce34f4d9dc9a0da92533304bc995f420ea135")
  }

  @Test func `a token is the same after the key file is read again`() throws {
    var generator = SplitMix64(seed: 1)
    let first = LinkKey(using: &generator)
    let again = try LinkKey(fileText: first.fileText)
    let nonce = Nonce(using: &generator)
    #expect(first.token(for: nonce) == again.token(for: nonce))
    #expect(LinkKey(using: &generator).token(for: nonce) != first.token(for: nonce))
  }

  @Test func `a hundred thousand tokens are all different`() {
    var generator = SplitMix64(seed: 2)
    let key = LinkKey(using: &generator)
    var digests: Set<LinkToken> = []
    for _ in 0..<100_000 { digests.insert(key.token(for: Nonce(using: &generator))) }
    #expect(digests.count == 100_000)
  }

  @Test func `a token read from a link has the same digest`() throws {
    let token = try LinkKey(bytes: key).token(for: Nonce(bytes: nonce))
    #expect(try LinkToken(text: token.text).digest == token.digest)
  }

  @Test(arguments: [
    "", "A", "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqg",
    "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgV", "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU=",
    "9PwH646Q/3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU", "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU\n",
    " 9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqg", "9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgUU",
  ])
  func `what is not a token is refused`(text: String) {
    #expect(throws: SecretsError.tokenText) { try LinkToken(text: text) }
  }

  @Test(arguments: ["", "\n", "\r\n"])
  func `a key file may end in one line end`(end: String) throws {
    let text = String(repeating: "0aF9", count: 16)
    let bytes = Array(repeating: [0x0a, 0xf9], count: 16).flatMap { $0 } as [UInt8]
    let nonce = try Nonce(bytes: nonce)
    let expected = try LinkKey(bytes: bytes).token(for: nonce)
    #expect(try LinkKey(fileText: text + end).token(for: nonce) == expected)
  }

  @Test(arguments: [
    "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "g", count: 64), String(repeating: "0", count: 64) + "\n\n",
    " " + String(repeating: "0", count: 64), String(repeating: "0", count: 62) + "٠",
  ])
  func `a damaged key file is refused`(text: String) {
    #expect(throws: SecretsError.linkKeyText) { try LinkKey(fileText: text) }
  }

  @Test func `keys and nonces of the wrong length are refused`() {
    #expect(throws: SecretsError.linkKeyLength) { try LinkKey(bytes: [1, 2, 3]) }
    #expect(throws: SecretsError.nonceLength) { try Nonce(bytes: [1, 2, 3]) }
  }

  @Test func `no secret describes itself`() throws {
    let key = try LinkKey(bytes: key)
    let token = try key.token(for: Nonce(bytes: nonce))
    var output = "\(key) \(token) \(String(reflecting: key)) \(String(reflecting: token))"
    dump((key, token), to: &output)
    #expect(output.contains("LinkKey(redacted)"))
    #expect(!output.contains(token.text))
    #expect(!output.contains("31"))
  }
}
