import Diagnostics
import Fields
import Foundation
import JSON
import Testing

/// Texts that want to be trouble.
struct TextTests {
  static func naughty() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "MailTests/Data/naughty-strings.json")
    let json = try JSONReader.read([UInt8](Data(contentsOf: file)))
    return (json.arrayValue ?? []).compactMap(\.stringValue)
  }

  static let lines: [String] = [
    "first_name: @", "emails: [@]", "department: @", "phones: [{name: @, mac: @}]", "reset: @",
    "voicemail_pin: @", "time_zone: @", "@: x", "profile: @", "direct_numbers: [@]",
  ]

  @Test(arguments: lines)
  func `a naughty text is taken or refused`(_ line: String) throws {
    let texts = try Self.naughty()
    #expect(texts.count > 200)
    for text in texts {
      var writer = JSONWriter()
      writer.string(text)
      let quoted = String(decoding: writer.bytes, as: UTF8.self)
      let head =
        line.hasPrefix("first_name") ? "users:\n  - extension: 1001\n" : ManifestCase.person
      let sample = Sample([head + "    " + line.replacing("@", with: quoted) + "\n"])
      for problem in sample.diagnostics {
        #expect(!problem.message.unicodeScalars.contains { $0.isHidden })
        #expect(problem.message.count < 600)
      }
    }
  }

  static let shown = [
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\r\nb", "a\\r\\nb"),
    ("a\tb", "a\\tb"), ("José", "José"), ("a\u{200B}b", "a\\u{200B}b"), ("日本", "日本"),
  ]

  @Test(arguments: shown)
  func `hidden characters are written out`(_ text: String, _ visible: String) {
    #expect(text.visible == visible)
  }

  @Test func `a quoted value is cut after 60 characters`() {
    #expect(String(repeating: "a", count: 60).quoted == "\"\(String(repeating: "a", count: 60))\"")
    #expect(String(repeating: "a", count: 61).quoted == "\"\(String(repeating: "a", count: 60))…\"")
  }

  static let suggestions: [(String, String?)] = [
    ("Slaes", "Sales"), ("sales", "Sales"), ("Sals", "Sales"), ("Dispach", "Dispatch"),
    ("Marketing", nil), ("", nil), ("x", nil),
  ]

  @Test(arguments: suggestions)
  func `the nearest name is suggested`(_ name: String, _ nearest: String?) {
    #expect(Suggestion.nearest(to: name, in: ["Sales", "Dispatch", "Office"]) == nearest)
  }

  @Test(arguments: [
    ("GMT-5", "Etc/GMT+5"), ("utc+1", "Etc/GMT-1"), ("(UTC-05:00) Eastern", "Etc/GMT+5"),
    ("GMT +05:30", nil), ("GMT+99", nil),
  ])
  func `an offset gets a place, and a zone that isn't hours off`(_ text: String, _ zone: String?) {
    let zones: Set = ["Etc/GMT+5", "Etc/GMT-1", "Etc/GMT-5", "GMT-0", "America/New_York"]
    #expect(
      Suggestion.timeZone(forOffset: text, in: zones)
        == "write the zone of a place, as America/New_York"
        + (zone.map { ", or \($0), whose sign is reversed" } ?? ""))
  }

  @Test(arguments: ["GMT", "America/GMT-5", "UTC 5", "GMTT-5"])
  func `what is no offset is looked up as a name`(text: String) {
    #expect(Suggestion.timeZone(forOffset: text, in: ["Etc/GMT+5"]) == nil)
  }
}
