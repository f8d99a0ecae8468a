import Drifts
import Fields
import JUnit
import Model
import Plans
import Rendering

/// Drift as test results: each organization is a suite, and the users of each department a case.
///
/// A department without drift passes, and so does all that is told and is no drift: a report says
/// of each that it was looked at, and when.
package enum DriftJUnit {
  /// `time` is when they were compared, in seconds since 1970.
  package static func render(_ workspaces: [CheckedDrift], time: Int64) -> [UInt8] {
    let namesakes = Dictionary(grouping: workspaces, by: \.name)
    let suites = workspaces.map { workspace in
      let isAlone = namesakes[workspace.name]?.count == 1
      return suite(
        workspace, isAlone ? workspace.name : "\(workspace.name) (\(workspace.path))")
    }
    return JUnitWriter.write(JUnitReport(name: "rollcall drift", time: time, suites: suites))
  }

  private static func suite(_ workspace: CheckedDrift, _ name: String) -> JUnitSuite {
    let className = "rollcall.drift.\(name)"
    guard let drift = workspace.drift else {
      return JUnitSuite(name: name, cases: [failure("users", workspace, className)])
    }
    var cases = groups(drift, workspace, className) + rest(drift, className)
    if !workspace.failures.isEmpty { cases.append(failure("run", workspace, className)) }
    return JUnitSuite(name: name, cases: cases)
  }

  private static func failure(
    _ name: String, _ workspace: CheckedDrift, _ className: String
  ) -> JUnitCase {
    let reasons = workspace.failures
    let problem = JUnitProblem(
      type: "failed", message: reasons.first ?? "It couldn't be compared.", lines: reasons)
    return JUnitCase(name: name, className: className, outcome: .error(problem))
  }

  private static func groups(
    _ drift: Drift, _ workspace: CheckedDrift, _ className: String
  ) -> [JUnitCase] {
    let changed = Dictionary(grouping: drift.changed, by: \.department)
    let gone = Dictionary(grouping: drift.gone, by: \.department)
    guard !drift.groups.isEmpty else {
      return [
        JUnitCase(
          name: "users", className: className, outcome: .skipped(DriftWords.verdict(drift)))
      ]
    }
    return drift.groups.map { group in
      self.group(
        group, changed[group.department] ?? [], gone[group.department] ?? [], workspace,
        time: drift.checked, className)
    }
  }

  private static func group(
    _ group: UserGroup, _ changed: [ChangedUser], _ gone: [GoneUser],
    _ workspace: CheckedDrift, time: Int64, _ className: String
  ) -> JUnitCase {
    var testCase = JUnitCase(name: DriftWords.name(of: group.department), className: className)
    let basis = DriftWords.basis(compared: group.compared, of: group.managed, at: time)
    let lines = changed.flatMap(lines) + gone.map(line)
    let source = changed.first?.source ?? gone.first?.source
    guard !lines.isEmpty else {
      guard group.compared > 0 else {
        testCase.outcome = .skipped("Nothing to compare (\(basis)).")
        return testCase
      }
      testCase.output = ["No drift (\(basis))."]
      return testCase
    }
    let users = changed.map(\.key) + gone.map(\.key)
    testCase.file = source.map { workspace.shown($0.file) }
    testCase.line = source?.line
    testCase.outcome = .failure(
      JUnitProblem(
        type: "drift",
        message: "\(Count.text(users.count, "user")) drifted (\(basis)): "
          + users.prefix(10).joined(separator: ", ") + (users.count > 10 ? ", …" : ""),
        lines: lines))
    return testCase
  }

  private static func lines(_ user: ChangedUser) -> [String] {
    let values = ValueText()
    return user.changes.map { change in
      let field = change.path.field
      return "\(place(user.source)): \(user.key) \(user.name): \(change.path.name): "
        + "\(values.text(change.applied, of: field)) → \(values.text(change.stored, of: field)), "
        + "by \(DriftWords.text(of: change.author))"
    }
  }

  private static func line(_ user: GoneUser) -> String {
    "\(place(user.source)): \(user.key) \(user.name): \(DriftWords.text(of: user.fate))"
  }

  private static func place(_ source: ManifestPlace) -> String { "\(source.file):\(source.line)" }

  /// What is told and is no drift: it passes.
  private static func rest(_ drift: Drift, _ className: String) -> [JUnitCase] {
    let now = drift.checked
    let support = drift.needsSupport.map { need in
      "\(need.key) \(need.name): \(need.field.name), "
        + (need.awaitingSince.map { "awaiting support since \(Timestamp.minute(of: $0))" }
          ?? "not asked for yet")
    }
    let links = drift.links.map { link in
      "\(link.key) \(link.name): \(link.kind) link, \(link.state(at: now))"
    }
    let mails = drift.mails.map { mail in
      "\(mail.key) \(mail.name): \(mail.kind) email "
        + (mail.hasFailed ? "failed, " : "waits, ") + mail.state(at: now)
    }
    let unmanaged = drift.unmanaged.map { other in
      "\(other.resource == .user ? "" : other.resource.rawValue + " ")\(other.key) \(other.name)"
    }
    return [
      ("requests to support", support), ("links", links), ("emails", mails),
      ("unmanaged", unmanaged),
    ].map { name, lines in
      let none = "None (\(Timestamp.minute(of: now)))."
      return JUnitCase(name: name, className: className, output: lines.isEmpty ? [none] : lines)
    }
  }
}
