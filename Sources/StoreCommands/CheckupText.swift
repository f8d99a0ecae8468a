import Care
import Diagnostics
import Rendering

/// What a look at a store came to, as text for people: what is wrong, and the way out.
enum CheckupText {
  static func render(
    _ checkup: StoreCheckup, store: String, style: TextStyle = .plain
  ) -> [UInt8] {
    var out = TextBuffer(style)
    writeTitle(checkup, store, to: &out)
    for finding in checkup.findings { write(finding, to: &out) }
    out.line(summary(of: checkup))
    return out.take()
  }

  private static func writeTitle(
    _ checkup: StoreCheckup, _ store: String, to out: inout TextBuffer
  ) {
    out.start(.strong)
    out.data(store)
    out.endEmphasis()
    if let version = checkup.schemaVersion { out.word(" · schema version \(version)") }
    if let users = checkup.users { out.word(" · " + Count.text(users, "user")) }
    out.endLine()
    out.endLine()
  }

  private static func write(_ finding: StoreFinding, to out: inout TextBuffer) {
    let severity = finding.severity
    out.word(severity.rawValue, severity == .error ? .danger : .change)
    out.word(": ")
    out.data(finding.message)
    out.line(" [\(finding.code.rawValue)]")
    out.word("  = ")
    out.word("help", .strong)
    out.word(": ")
    out.data(finding.remedy)
    out.endLine()
    out.endLine()
  }

  private static func summary(of checkup: StoreCheckup) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = checkup.findings.count { $0.severity == severity }
      return count == 0 ? nil : Count.text(count, severity.rawValue)
    }
    return counts.isEmpty ? "No problems found." : counts.joined(separator: ", ")
  }
}
