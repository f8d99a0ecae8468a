import CSV
import Decoding
import Diagnostics
import Fields
import Importing
import Mail
import Mailing
import ManifestWriting
import Manifests
import Model
import Planning
import Plans
import Reconciling
import Storage
import StoredManifests
import Takeover
import TestSupport
import Testing

/// A way from a CSV into a store and out of it again, as the commands go it.
struct Passage {
  typealias Files = [(name: String, bytes: [UInt8])]

  static let workspace = Workspace(
    organization: "acme", company: "Acme", domain: StoredOrganization.domain)
  static let context = ReadingContext(
    timeZones: StoredOrganization.zones, domain: StoredOrganization.domain)

  let store = MemoryStore()

  /// A CSV as manifests.
  static func files(of csv: [UInt8], split: ManifestSplit? = nil) throws -> Files {
    var census = ImportCensus()
    try visit(csv) { census.note($0) }
    var counts = ManifestCensus(
      ManifestSetting(split: split ?? census.usualSplit, domain: workspace.domain))
    try visit(csv) { counts.note(WrittenUser($0)) }
    var layout = counts.layout(census.resources(besides: [:]))
    var files = layout.files.map { (name: $0.name, bytes: $0.opening) }
    try visit(csv) { user in
      guard let (file, bytes) = layout.entry(WrittenUser(user)) else { return }
      files[file].bytes += bytes
    }
    return files
  }

  private static func visit(_ csv: [UInt8], _ body: (PortalUser) -> Void) throws {
    var survey = CSVSurvey()
    survey.read(csv[...])
    var reader = PortalReader(
      try survey.dialect(), file: "users.csv", domain: workspace.domain,
      timeZones: StoredOrganization.zones)
    reader.read(csv[...], body)
    reader.finish(body)
    let errors = reader.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message))")
  }

  static func desired(_ files: Files) throws -> Desired {
    let parts = files.enumerated().map {
      ManifestReader.read($1.bytes, file: Int32($0), path: "people/" + $1.name, context: context)
    }
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: "rollcall.yaml")
    let errors = problems.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message)) \(text(files))")
    return desired
  }

  static func text(_ files: Files) -> String {
    files.map { "# \($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }

  private var rules: PlanRules {
    var rules = PlanRules(organization: "acme", domain: Self.workspace.domain)
    rules.role = .support
    for kind in ActionKind.allCases { rules.guards[kind] = GuardLimit(count: 1_000) }
    return rules
  }

  func plan(_ desired: Desired) throws -> Plan {
    Planner.plan(desired, try SnapshotReader.read(store, for: desired, rules, now: 7), rules)
  }

  func apply(_ desired: Desired) async throws {
    let holder = LockHolder(
      token: "t", who: "Ada", host: "harbor", process: 1, processStart: 1, purpose: "apply",
      since: 7, leaseEnd: 67)
    let context = RunContext(
      rules: rules, holder: holder, run: "r", now: { 7 }, environment: { _ in nil },
      isDead: { _ in false }, isStopped: { false }, pause: { _ in })
    _ = try await Applying(store, context, nil, NoMail()).apply(
      desired, confirm: { _ throws(ReconcilingError) in }, progress: { _, _ in })
  }

  /// What is stored as manifests.
  func exported(_ split: ManifestSplit) throws -> Files {
    var manifests = StoredManifests(
      StoredRules(Self.workspace, Self.context), split: split, resources: try store.resources())
    let outcome = try manifests.make { visit throws(StoreError) in try store.visitUsers(visit) }
    guard case .manifests(let made) = outcome else {
      Issue.record("\(outcome)")
      return []
    }
    #expect(made.omissions == [])
    return made.files
  }
}

/// Taking over an organization mails nobody.
private struct NoMail: MailTransport {
  func send(_ message: MailMessage, _ turn: HandoverTurn) async throws(MailError) -> Delivery {
    Issue.record("\(message.to) got a mail")
    return .delivered
  }
}
