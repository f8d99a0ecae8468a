import Secrets
import TestSupport
import Testing

/// The expected texts are from Python's `hashlib.scrypt`; most have a low cost, as debug builds are
/// slow.
struct CredentialHashTests {
  private static let salt = "AAECAwQFBgcICQoLDA0ODw=="
  private static let digest = "czIrz/fxEUNsvrbkfJEaYVe/9s/iTHFyNah7nNvC+9M="

  @Test(arguments: [
    ("4711", "scrypt$10$8$1$\(salt)$\(digest)"),
    ("gr\u{fc}\u{df}e", "scrypt$10$1$2$\(salt)$BGkLH8S/X8V92MvwI4jQQYTlsBhOO8bVVphI0XBq5lg="),
  ])
  func `a stored hash matches its secret alone`(secret: String, text: String) throws {
    let hash = try CredentialHash(text: text)
    #expect(try hash.verify(secret))
    #expect(try !hash.verify(secret + "1"))
    #expect(try !hash.verify(""))
    #expect(hash.text == text)
  }

  @Test func `a new hash has today's cost and its own salt`() throws {
    var generator = SplitMix64(seed: 3)
    let hash = try CredentialHash(hashing: "correct horse", using: &generator)
    #expect(hash.text.hasPrefix("scrypt$15$8$3$"))
    #expect(try CredentialHash(text: hash.text).verify("correct horse"))
    #expect(hash.text.split(separator: "$")[4] != Self.salt)
  }

  @Test func `a locked credential is well formed and matches nothing`() throws {
    var generator = SplitMix64(seed: 4)
    let first = CredentialHash.locked(using: &generator)
    let second = CredentialHash.locked(using: &generator)
    #expect(first != second)
    #expect(try CredentialHash(text: first.text) == first)
    #expect(try !first.verify(""))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$15$8$3$\(salt)", "scrypt$15$8$3$\(salt)$\(digest)$",
    "bcrypt$15$8$3$\(salt)$\(digest)", "SCRYPT$15$8$3$\(salt)$\(digest)",
    "scrypt$9$8$3$\(salt)$\(digest)", "scrypt$18$8$3$\(salt)$\(digest)",
    "scrypt$63$8$3$\(salt)$\(digest)", "scrypt$-1$8$3$\(salt)$\(digest)",
    "scrypt$+15$8$3$\(salt)$\(digest)", "scrypt$015$8$3$\(salt)$\(digest)",
    "scrypt$99999999999999999999$8$3$\(salt)$\(digest)",
    "scrypt$15$0$3$\(salt)$\(digest)", "scrypt$15$17$3$\(salt)$\(digest)",
    "scrypt$15$8$0$\(salt)$\(digest)", "scrypt$15$8$9$\(salt)$\(digest)",
    "scrypt$15$8$3$$\(digest)", "scrypt$15$8$3$\(salt)$",
    "scrypt$15$8$3$AAECAwQFBgcICQoLDA0ODw$\(digest)",
    "scrypt$15$8$3$AAECAwQFBgcICQoLDA0ODx==$\(digest)",
    "scrypt$15$8$3$AAECAwQFBgcICQoLDA0O$\(digest)",
    "scrypt$15$8$3$\(salt)$\(salt)", "scrypt$15$8$3$\(digest)$\(digest)",
    "scrypt$15$8$3$\(salt)$\(digest)\n", " scrypt$15$8$3$\(salt)$\(digest)",
    "scrypt$15$8$3$\(salt)$czIrz_fxEUNsvrbkfJEaYVe_9s_iTHFyNah7nNvC-9M=",
    "scrypt$15$8$3$\(salt)$czIrz/fxEUNsvrbkfJEaYVe/9s/iTHFyNah7nNvC+9\u{41C}=",
  ])
  func `a damaged hash is refused`(text: String) {
    #expect(throws: SecretsError.credentialText) { try CredentialHash(text: text) }
  }

  @Test func `a hash doesn't describe itself`() throws {
    let hash = try CredentialHash(text: "scrypt$10$8$1$\(Self.salt)$\(Self.digest)")
    var output = "\(hash) \(String(reflecting: hash))"
    dump(hash, to: &output)
    #expect(!output.contains("scrypt"))
    #expect(!output.contains("115"))
  }
}
