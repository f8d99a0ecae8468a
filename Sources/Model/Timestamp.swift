/// Seconds since 1970 as ISO 8601 in UTC, by the second: `2026-11-21T20:00:00Z`.
///
/// For the years 1 to 9999, in the Gregorian calendar.
package enum Timestamp {
  private static let secondsADay: Int64 = 86_400
  /// From 0000-03-01 to 1970-01-01; years that begin in March have their leap day at the end.
  private static let daysToEpoch: Int64 = 719_468

  package static func text(of seconds: Int64) -> String {
    let (day, second) = floored(seconds, by: secondsADay)
    let (year, month, dayOfMonth) = date(of: day)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))Z"
  }

  /// As people read it: `2026-11-19 08:12 UTC`; seconds are for programs.
  package static func minute(of seconds: Int64) -> String {
    let text = text(of: seconds)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + " UTC"
  }

  /// Nil unless `text` is just as `text(of:)` writes it.
  package static func seconds(of text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 else { return nil }
    var numbers: [Int64] = []
    for (start, length) in [(0, 4), (5, 2), (8, 2), (11, 2), (14, 2), (17, 2)] {
      let digits = bytes[start..<start + length]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) })
    }
    let day = days(year: numbers[0], month: numbers[1], day: numbers[2])
    let seconds = day * secondsADay + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]
    return self.text(of: seconds) == text ? seconds : nil
  }

  private static func date(of day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floored(day + daysToEpoch, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let (era, yearOfEra) = floored(month <= 2 ? year - 1 : year, by: 400)
    let shifted = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - daysToEpoch
  }

  private static func floored(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let rest = (value % divisor + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
