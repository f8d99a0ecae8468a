/// How many more annotations GitHub shows of a step: at most 10 of each level.
///
/// The rest would be lost, so it is told in plain lines of the log.
package struct AnnotationBudget {
  package static let perLevel = 10

  private var used: [Annotation.Level: Int] = [:]

  package init() {}

  /// Annotations, the most important first, and then what there was no room for.
  package static func render(_ annotations: [Annotation]) -> [UInt8] {
    var budget = AnnotationBudget()
    return budget.render(annotations)
  }

  private mutating func render(_ annotations: [Annotation]) -> [UInt8] {
    var text = ""
    var rest: [Annotation] = []
    for annotation in annotations {
      if spend(annotation.level) {
        text += annotation.command + "\n"
      } else {
        rest.append(annotation)
      }
    }
    if !rest.isEmpty {
      text += "\(rest.count) more, for which GitHub shows no annotation:\n"
      for annotation in rest { text += annotation.text + "\n" }
    }
    return Array(text.utf8)
  }

  /// What several commands of one step print, held to the limit of that step.
  package mutating func held(_ log: [UInt8]) -> [UInt8] {
    let lines = log.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let held = lines.map { line in
      guard line.starts(with: "::".utf8),
        let annotation = Annotation(command: String(decoding: line, as: UTF8.self)),
        !spend(annotation.level)
      else { return Array(line) }
      return Array(annotation.text.utf8)
    }
    return Array(held.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func spend(_ level: Annotation.Level) -> Bool {
    let used = used[level, default: 0]
    guard used < Self.perLevel else { return false }
    self.used[level] = used + 1
    return true
  }
}
