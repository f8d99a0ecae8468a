import Credentials
import Foundation
import TestSupport
import Testing

struct CommonPasswordTests {
  private static let entries: [Substring] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CommonPasswords/common-passwords.txt")
    let bytes = FileManager.default.contents(atPath: file.standardizedFileURL.path) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }()

  @Test func `each common password is refused, in any case of letters`() {
    #expect(Self.entries.count == 15_769)
    #expect(CommonPasswordList.count == 15_769)
    var generator = SplitMix64(seed: 1)
    for entry in Self.entries {
      let mixed = String(entry.map { generator.chance(50) ? Character($0.uppercased()) : $0 })
      for password in [String(entry), entry.uppercased(), mixed] {
        #expect(CommonPasswordList.contains(password))
      }
    }
  }

  @Test func `ten thousand random passwords are not common`() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    var generator = SplitMix64(seed: 2)
    for _ in 0..<10_000 {
      let password = String((0..<10).map { _ in generator.pick(letters) })
      #expect(!CommonPasswordList.contains(password))
    }
  }

  @Test func `what only resembles an entry is not common`() {
    for entry in Self.entries {
      #expect(!CommonPasswordList.contains("\(entry)\n"))
      #expect(!CommonPasswordList.contains("\(entry)\u{0}"))
      #expect(!CommonPasswordList.contains(String(entry.dropLast(3))) || entry.count >= 11)
    }
    #expect(!CommonPasswordList.contains(""))
    #expect(!CommonPasswordList.contains("\n"))
  }
}
