import Fields
import ManifestWriting
import Model
import StoredManifests
import TestSupport
import Testing

/// Whether saying once what users share is worth it.
struct FactoringTests {
  @Test(arguments: 0..<120)
  func `sharing never makes manifests longer`(seed: Int) throws {
    let exporting = Exporting(seed: seed, fillsIn: seed % 2 == 0)
    let split = ManifestSplit.allCases[seed % 3]
    // A queue alone can't name its agents.
    let users = exporting.organization.users.filter { $0[.agents] == nil }
    let files = try exporting.made(split, users).files
    let lines = files.reduce(0) { $0 + Self.lines($1).count }
    let alone = try Self.linesAlone(users, exporting, split)
    #expect(lines <= alone)
  }

  @Test(arguments: 0..<120)
  func `a profile is used by three users, and has two fields`(seed: Int) throws {
    let files = try Exporting(seed: seed, fillsIn: seed % 2 == 0).made(.department).files
    let lines = files.flatMap(Self.lines)
    let names = lines.filter { $0.hasPrefix("    profile: ") }.map { $0.dropFirst(13) }
    let uses = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    #expect(uses.allSatisfy { $0.value >= 3 })
    #expect(Set(uses.keys.map { "  \($0):" }).isSubset(of: lines))
    let start = lines.firstIndex(of: "profiles:").map { lines[$0...].dropFirst() } ?? []
    let profiles = start.prefix { $0.isEmpty || $0.hasPrefix("  ") }.split {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    #expect(profiles.count == uses.count)
    #expect(profiles.allSatisfy { $0.count { !$0.isEmpty } >= 2 })
  }

  @Test func `most of an ordinary team stands in defaults and profiles`() throws {
    let numbers = (1_000..<1_100).compactMap { Extension(String($0)) }
    let users = numbers.enumerated().map { place, number in
      var user = StoredUser(id: StoredUser.ID(place), extension: number)
      user[.firstName] = "Ada"
      user[.lastName] = .text("L\(place)")
      user[.timeZone] = "UTC"
      user[.recordCalls] = .boolean(false)
      user[.scope] = place < 20 ? "call_center_agent" : "basic_user"
      user[.voicemailEnabled] = .boolean(true)
      if place < 20 {
        user[.recordCalls] = .boolean(true)
        user[.voicemailTranscription] = .boolean(true)
      }
      return user
    }
    let made = try Exporting(seed: 0, fillsIn: false).made(.none, users)
    let lines = Self.lines(made.files[0])
    #expect(
      lines.suffix(from: lines.firstIndex(of: "profiles:") ?? 0).prefix(18) == [
        "profiles:",
        "  call_center_agent:",
        "    scope: call_center_agent",
        "    record_calls: true",
        "    voicemail: {transcription: true}",
        "",
        "defaults:",
        "  time_zone: UTC",
        "  scope: basic_user",
        "  record_calls: false",
        "  voicemail: {enabled: true}",
        "",
        "users:",
        "  - extension: 1000",
        "    profile: call_center_agent",
        "    first_name: Ada",
        "    last_name: L0",
        "",
      ])
  }

  private static func lines(_ file: (name: String, bytes: [UInt8])) -> [String] {
    String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// As many lines as the same users take when each stands for themselves; each user's own `users:`
  /// stands for the empty line between two, or for the key of a file.
  private static func linesAlone(
    _ users: [StoredUser], _ exporting: Exporting, _ split: ManifestSplit
  ) throws -> Int {
    let resources = try exporting.made(.none, []).files
    var lines = resources.reduce(0) { $0 + Self.lines($1).count }
    if split == .none, lines > 0 { lines += 1 }
    for user in users {
      let file = try #require(exporting.made(.none, [user]).files.last)
      lines += Self.lines(file).drop { $0 != "users:" }.count
    }
    return lines
  }
}
