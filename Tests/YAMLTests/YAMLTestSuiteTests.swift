import JSON
import Testing
import YAML

/// The yaml-test-suite, with every case that is taken differently listed by name.
struct YAMLTestSuiteTests {
  private static let acceptedInvalid: Set<String> = []
  /// HM87-01, 652Z and Y2GN libyaml would misread; the others it refuses.
  private static let refusedValid: Set<String> = [
    "2JQS", "2LFX", "2SXE", "4ABK", "4MUZ-00", "4MUZ-01", "4MUZ-02", "58MP",
    "5MUD", "5T43", "652Z", "6BCT", "6CA3", "6LVF", "6M2F", "7Z25",
    "8XYN", "96NN-00", "96NN-01", "9SA2", "A2M4", "BEC7", "CFD4", "DBG4",
    "DK3J", "DK95-00", "DK95-03", "DK95-04", "FP8R", "FRK4", "HM87-00",
    "HM87-01", "HWV9", "K3WX", "M2N8-00", "M7A3", "MUS6-05", "MUS6-06", "NHX8",
    "NJ66", "NKF9", "Q5MG", "QT73", "R4YG", "S3PD", "SM9W-01", "UKK6-00",
    "UT92", "VJP3-01", "W4TN", "W5VH", "Y2GN", "Y79Y-001", "Y79Y-010",
  ]
  private static let differentValue: Set<String> = []

  private let cases: [SuiteCase]

  init() throws {
    cases = try #require(TestData.json("yaml-test-suite.json").arrayValue).map(SuiteCase.init)
  }

  @Test func `the suite is complete`() {
    #expect(cases.count == 402)
    #expect(cases.count { $0.isInvalid } == 94)
  }

  @Test func `invalid files are refused but for known ones`() {
    let accepted = cases.filter { $0.isInvalid && (try? $0.read()) != nil }
    #expect(Set(accepted.map(\.id)) == Self.acceptedInvalid)
  }

  @Test func `valid files are read but for known ones`() {
    let refused = cases.filter { !$0.isInvalid && (try? $0.read()) == nil }
    #expect(Set(refused.map(\.id)) == Self.refusedValid)
  }

  @Test func `what is read says the same as the suite's JSON`() {
    let different = cases.filter { example in
      guard !example.isInvalid, let documents = example.documents,
        let trees = try? example.read()
      else { return false }
      return trees.count != documents.count
        || !zip(trees, documents).allSatisfy { $0.matches($1) }
    }
    #expect(Set(different.map(\.id)) == Self.differentValue)
  }
}
