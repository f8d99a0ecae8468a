import Care
import Diagnostics
import JSON

/// What a look at a store came to, as JSON for programs.
enum CheckupJSON {
  static func render(_ checkup: StoreCheckup, store: String) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    let summary = Severity.allCases.map { severity in
      JSONMember(
        name: severity.rawValue,
        value: .integer(checkup.findings.count { $0.severity == severity }))
    }
    writer.write([
      "store": .string(store),
      "schema_version": checkup.schemaVersion.map(JSON.integer) ?? .null,
      "users": checkup.users.map(JSON.integer) ?? .null,
      "findings": .array(checkup.findings.map(json)),
      "summary": .object(summary),
    ])
    writer.endLine()
    return writer.bytes
  }

  private static func json(_ finding: StoreFinding) -> JSON {
    [
      "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message), "remedy": .string(finding.remedy),
    ]
  }
}
