import Credentials
import TestSupport
import Testing

struct RateLimitsTests {
  private let limit = RateLimit("test", tries: 3, seconds: 60)

  /// Admitted tries, all of them kept: what the limits must agree with.
  private struct Reference {
    var times: [Int64] = []

    mutating func admits(at now: Int64, _ limit: RateLimit) -> Bool {
      guard times.count(where: { $0 > now - limit.seconds }) < limit.tries else { return false }
      times.append(now)
      return true
    }
  }

  @Test(arguments: 0..<100)
  func `no stretch of time has more tries than the limit`(seed: Int) {
    var generator = SplitMix64(seed: seed)
    let limits = RateLimits()
    var references: [String: Reference] = [:]
    var now: Int64 = 1_000
    for _ in 0..<300 {
      now += Int64.random(in: 0...20, using: &generator)
      let subject = generator.pick(["a", "b", "c"])
      let ticket = try? limits.admit([.init(limit, subject)], at: now)
      let expected = references[subject, default: Reference()].admits(at: now, limit)
      #expect((ticket != nil) == expected)
      if let ticket, generator.chance(30) {
        limits.giveBack(ticket)
        references[subject]?.times.removeLast()
      }
    }
  }

  @Test func `a try counts for all limits or for none`() throws {
    let limits = RateLimits()
    let (narrow, wide) = (RateLimit.Key(limit, "a"), RateLimit.Key(limit, "b"))
    for _ in 0..<3 { _ = try limits.admit([narrow], at: 100) }
    for _ in 0..<9 {
      #expect(throws: RateLimits.Exceeded(seconds: 60)) {
        try limits.admit([narrow, wide], at: 100)
      }
    }
    for _ in 0..<3 { _ = try limits.admit([wide], at: 100) }
  }

  @Test func `what it says to wait is enough, and no more`() throws {
    let limits = RateLimits()
    let key = RateLimit.Key(limit, "a")
    for time in [100, 110, 120] as [Int64] { _ = try limits.admit([key], at: time) }
    #expect(throws: RateLimits.Exceeded(seconds: 35)) { try limits.admit([key], at: 125) }
    #expect(throws: RateLimits.Exceeded(seconds: 1)) { try limits.admit([key], at: 159) }
    _ = try limits.admit([key], at: 160)
  }

  @Test func `a clock that is set back keeps nobody out`() throws {
    let limits = RateLimits()
    let key = RateLimit.Key(limit, "a")
    for _ in 0..<3 { _ = try limits.admit([key], at: 1_000_000) }
    for _ in 0..<3 { _ = try limits.admit([key], at: 100) }
    #expect(throws: RateLimits.Exceeded(seconds: 60)) { try limits.admit([key], at: 100) }
    _ = try limits.admit([key], at: 160)
  }

  @Test func `a million strangers fit into bounded memory`() throws {
    let limits = RateLimits(capacity: 1_000)
    for number in 0..<100_000 {
      _ = try limits.admit([.init(limit, "\(number)")], at: Int64(number / 1_000))
    }
    #expect(limits.count <= 1_000)
  }

  @Test func `who tries all the time is not forgotten for strangers`() throws {
    let limits = RateLimits(capacity: 1_000)
    let key = RateLimit.Key(RateLimit("busy", tries: 100, seconds: 3_600), "a")
    var admitted = 0
    for number in 0..<50_000 {
      if number.isMultiple(of: 100), (try? limits.admit([key], at: 0)) != nil { admitted += 1 }
      _ = try limits.admit([.init(limit, "\(number)")], at: 0)
    }
    #expect(admitted == 100)
  }
}
