/// A date as mail headers write it (RFC 5322, 3.3), or as people read it, always in UTC.
package enum InternetDate {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let longWeekdays = [
    "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
  ]
  private static let longMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date for seconds since 1970, which are at least 0.
  static func text(seconds: Int64) -> String {
    let days = Int(seconds / 86_400)
    let time = Int(seconds % 86_400)
    let (year, month, day) = civil(days: days)
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { padded($0, to: 2) }
    let date = "\(day) \(months[month - 1]) \(padded(year, to: 4))"
    return "\(weekdays[days % 7]), \(date) \(clock.joined(separator: ":")) +0000"
  }

  /// For people: `Saturday, 21 November 2026, at 21:00 UTC`.
  package static func words(seconds: Int64) -> String {
    let seconds = min(max(seconds, 0), 253_402_300_799)
    let days = Int(seconds / 86_400)
    let (year, month, day) = civil(days: days)
    let clock = [seconds / 3_600 % 24, seconds / 60 % 60].map { padded(Int($0), to: 2) }
    return "\(longWeekdays[days % 7]), \(day) \(longMonths[month - 1]) \(year), "
      + "at \(clock.joined(separator: ":")) UTC"
  }

  /// Year, month and day in the Gregorian calendar, counted in eras of 400 years from 1 March.
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
