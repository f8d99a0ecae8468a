import Decoding
import Diagnostics
import Fields
import ManifestWriting
import Manifests
import Model
import Planning
import Plans
import StoredManifests
import TestSupport
import Testing

/// A stored organization, the workspace it is exported to, and what comes of it.
struct Exporting {
  var organization: StoredOrganization
  var workspace = Workspace(
    organization: "acme", company: "Acme", domain: StoredOrganization.domain)
  static let context = ReadingContext(
    timeZones: StoredOrganization.zones, domain: StoredOrganization.domain)

  /// `fillsIn` says whether the workspace has defaults.
  init(seed: Int, fillsIn: Bool) {
    organization = StoredOrganization(seed: seed)
    if fillsIn { addDefaults(seed) }
  }

  /// Among them there is no PIN, which can't be taken back.
  private mutating func addDefaults(_ seed: Int) {
    var random = SplitMix64(seed: seed + 99)
    for descriptor in FieldTable.descriptors where random.chance(30) {
      let field = descriptor.field
      guard !descriptor.isIndividual, ![.voicemailPIN, .addPhone, .agents].contains(field),
        field != .kind || random.chance(30)
      else { continue }
      var value = RandomValue.value(descriptor.shape, &random)
      if let kind = Self.resource(field), let names = organization.resources[kind] {
        value = .text(random.pick(names).key)
      }
      if descriptor.isClearable, random.chance(10) { value = .null }
      if case .items(let items) = value { value = .items(items.map(\.storable)) }
      if descriptor.field == .phones || descriptor.field == .directNumbers { continue }
      workspace.defaults.append(.init(field, value, origin: .workspace))
    }
  }

  private static func resource(_ field: Field) -> ResourceKind? {
    switch field.descriptor.shape {
    case .scalar(.department): .department
    case .scalar(.site): .site
    default: nil
    }
  }

  func made(
    _ split: ManifestSplit, _ users: [StoredUser]? = nil
  ) throws -> StoredManifests.Made {
    var manifests = StoredManifests(
      StoredRules(workspace, Self.context, receipts: organization.receipts), split: split,
      resources: organization.resources)
    let outcome = manifests.make { visit in
      for user in users ?? organization.users { visit(user) }
    }
    guard case .manifests(let made) = outcome else {
      Issue.record("\(outcome)")
      throw Failure()
    }
    return made
  }

  struct Failure: Error {}

  func desired(_ files: [(name: String, bytes: [UInt8])]) throws -> Desired {
    let parts = files.enumerated().map {
      ManifestReader.read(
        $1.bytes, file: Int32($0), path: "people/" + $1.name, context: Self.context)
    }
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: "rollcall.yaml")
    let errors = problems.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message)) \(Self.text(files))")
    return desired
  }

  /// The plan of these manifests, for a store whose users were applied before, or never.
  func plan(_ desired: Desired, isManaged: Bool, _ users: [StoredUser]? = nil) -> Plan {
    var snapshot = Snapshot(
      store: "s", resources: organization.resources, users: users ?? organization.users,
      receipts: organization.receipts)
    if isManaged {
      for user in snapshot.users { snapshot.applied[user.id] = AppliedValues() }
    }
    return Planner.plan(
      desired, snapshot, PlanRules(organization: "acme", domain: workspace.domain))
  }

  static func text(_ files: [(name: String, bytes: [UInt8])]) -> String {
    files.map { "# \($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
