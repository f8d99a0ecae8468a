import Rendering

/// Gauges in Prometheus's text format, as node_exporter's textfile collector reads it.
///
/// A sample has no time of its own: the collector refuses files that have any.
struct PrometheusWriter {
  typealias Labels = [(name: StaticString, value: String)]

  struct Sample {
    let labels: Labels
    let value: Int64

    init(_ labels: Labels, _ value: Int64) {
      self.labels = labels
      self.value = value
    }
  }

  private(set) var bytes: [UInt8] = []

  /// A family: its help and type once, then its samples.
  mutating func gauge(_ name: StaticString, _ help: String, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    put("# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) gauge\n")
    for sample in samples {
      let list = sample.labels.map {
        "\($0.name)=\"\(Self.escaped($0.value.harmless, quotes: true))\""
      }
      put("\(name){\(list.joined(separator: ","))} \(sample.value)\n")
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A backslash, a line end and, in labels, a quote are all that the format knows to escape.
  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quotes: result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
