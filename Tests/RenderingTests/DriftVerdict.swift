import JSON
import Testing

/// What other readers than ours found in a test report and in gauges.
struct DriftVerdict {
  struct Case {
    var name: String
    var className: String
    /// `passed`, or what else came of it.
    var result: String
    /// All that it says.
    var said: String
  }

  struct Sample {
    var name: String
    var labels: JSON
    var value: Int64
  }

  var problems: [String]
  var cases: [Case]
  var samples: [Sample]

  init(_ json: JSON) throws {
    let verdicts = try ["drift.xml", "drift.prom"].map { name in
      try #require(json[name]?.arrayValue)
    }
    problems = verdicts.flatMap { $0[0].arrayValue ?? [] }.compactMap(\.stringValue)
    cases = (verdicts[0][1].arrayValue ?? []).map { shown in
      let parts = shown.arrayValue ?? []
      let result = parts[2].arrayValue?.first?.arrayValue ?? []
      let texts = result.dropFirst() + [parts[3]]
      return Case(
        name: parts[0].stringValue ?? "", className: parts[1].stringValue ?? "",
        result: result.first?.stringValue ?? "passed",
        said: texts.compactMap(\.stringValue).joined(separator: "\n"))
    }
    samples = (verdicts[1][1].arrayValue ?? []).map { shown in
      let parts = shown.arrayValue ?? []
      return Sample(
        name: parts[0].stringValue ?? "", labels: parts[1],
        value: Int64(parts[2].integerValue ?? -1))
    }
  }

  /// The value of the only sample with this name and these labels.
  func value(_ name: String, _ labels: [String: JSON] = [:]) -> Int64? {
    let found = samples.filter { sample in
      sample.name == name && labels.allSatisfy { sample.labels[$0.key] == $0.value }
    }
    return found.count == 1 ? found.first?.value : nil
  }
}
