import Crypto
import CryptoExtras
import Foundation
import Testing

/// Whether the algorithms underneath give what the world says they give.
struct PublishedVectorTests {
  /// RFC 7914, section 12, without the vector that takes a gigabyte.
  @Test(arguments: [
    (
      "", "", 16, 1, 1,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 1_024, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16_384, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func `scrypt agrees with its RFC`(
    password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int, expected: String
  ) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: Array(salt.utf8), outputByteCount: 64, rounds: rounds,
      blockSize: blockSize, parallelism: parallelism)
    #expect(key == SymmetricKey(data: try bytes(Substring(expected))))
  }

  @Test func `HMAC agrees with Wycheproof`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/hmac-sha256.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 174)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let tag = try bytes(cells[3])
      let code = HMAC<SHA256>.authenticationCode(
        for: try bytes(cells[2]), using: SymmetricKey(data: try bytes(cells[1])))
      #expect((Array(code.prefix(tag.count)) == tag) == (cells[4] == "valid"), "vector \(cells[0])")
    }
  }

  private func bytes(_ text: Substring) throws -> [UInt8] {
    try stride(from: 0, to: text.count, by: 2).map { offset in
      let start = text.index(text.startIndex, offsetBy: offset)
      return try #require(UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16))
    }
  }
}
