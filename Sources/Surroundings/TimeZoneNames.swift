import Foundation

/// The names of the system's time zone database.
package enum TimeZoneNames {
  /// All zones and links of `tzdata.zi`, or else what Foundation knows; read once.
  package static let all = read()

  private static func read() -> Set<String> {
    let root = "/usr/share/zoneinfo"
    if let text = try? String(contentsOfFile: root + "/tzdata.zi", encoding: .utf8) {
      let names = compact(text)
      if !names.isEmpty { return names }
    }
    return Set(TimeZone.knownTimeZoneIdentifiers).union(["UTC"])
  }

  /// Lines `Z NAME …` are zones and `L TARGET NAME` are links (zic(8)).
  private static func compact(_ text: String) -> Set<String> {
    var names: Set<String> = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      switch line.first {
      case UInt8(ascii: "Z"): insert(line.split(separator: 0x20).dropFirst().first)
      case UInt8(ascii: "L"): insert(line.split(separator: 0x20).dropFirst(2).first)
      default: continue
      }
    }
    func insert(_ name: Substring.UTF8View?) {
      if let name { names.insert(String(Substring(name))) }
    }
    return names
  }
}
