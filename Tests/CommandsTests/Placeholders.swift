/// Replaces what differs from run to run: times, random values and the folder.
///
/// Values that are compared by readers get a number in the order in which they appear.
struct Placeholders {
  private let folder: String
  private var numbers: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  init(folder: String) { self.folder = folder }

  mutating func replace(_ text: String) -> String {
    var text = text.replacing(folder, with: "<folder>")
    text = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/, with: "<time>")
    text = text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/, with: "<time>")
    // A slow machine takes its time for a story.
    text = text.replacing(/(less than a minute|1 minute|[2-9] minutes) old/, with: "<age> old")
    text = text.replacing(/`welcome: \d{4}-\d\d-\d\d`/, with: "`welcome: <today>`")
    text = text.replacing(
      /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? \w\w\w \d{4} \d\d:\d\d:\d\d [+]0000/, with: "<date>")
    text = text.replacing(
      /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d? \w+ \d{4}, at \d\d:\d\d UTC/,
      with: "<moment>")
    text = text.replacing(/127\.0\.0\.1:\d{4,5}/, with: "127.0.0.1:<port>")
    text = text.replacing(/rollcall_[A-Za-z0-9_-]{43}/, with: "<token>")
    text = text.replacing(/sample-[0-9a-f]{32}/, with: "sample-<random>")
    text = text.replacing(/Message-ID: <[^>]+>/, with: "Message-ID: <message-id>")
    text = text.replacing(/boundary="?[^"\n]+"?/, with: "boundary=<boundary>")
    text = text.replacing(/--=_rollcall_[0-9a-f]+/, with: "--<boundary>")
    text = numbered(text, /sha256:[0-9a-f]{64}/, "sha256:", "digest")
    text = numbered(
      text, /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/, "", "id")
    return text
  }

  private mutating func numbered(
    _ text: String, _ pattern: some RegexComponent<Substring>, _ prefix: String, _ name: String
  ) -> String {
    var result = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: pattern) {
      result += rest[..<match.range.lowerBound] + prefix + "<\(name)-\(number(match.output, name))>"
      rest = rest[match.range.upperBound...]
    }
    return result + rest
  }

  private mutating func number(_ value: Substring, _ name: String) -> Int {
    if let number = numbers[String(value)] { return number }
    let number = counts[name, default: 0] + 1
    counts[name] = number
    numbers[String(value)] = number
    return number
  }
}
