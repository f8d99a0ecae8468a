import Model
import TestSupport
import Testing

struct TimestampTests {
  static let times: [(Int64, String)] = [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"), (1_795_291_200, "2026-11-21T20:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (2_147_483_648, "2038-01-19T03:14:08Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
  ]

  @Test(arguments: times)
  func `times are written as ISO 8601`(seconds: Int64, text: String) {
    #expect(Timestamp.text(of: seconds) == text)
    #expect(Timestamp.seconds(of: text) == seconds)
  }

  @Test(arguments: 0..<20)
  func `any second comes back`(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
      #expect(Timestamp.seconds(of: Timestamp.text(of: seconds)) == seconds)
    }
  }

  @Test(
    arguments: [
      "", "2026-11-21", "2026-11-21T20:00:00", "2026-11-21T20:00:00+00:00",
      "2026-11-21 20:00:00Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
      "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "2026-01-01t00:00:00z",
      "+026-01-01T00:00:00Z", "２026-01-01T00:00:00Z",
    ])
  func `what is no such time is none`(text: String) {
    #expect(Timestamp.seconds(of: text) == nil)
  }
}
