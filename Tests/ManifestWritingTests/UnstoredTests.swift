import Fields
import ManifestWriting
import Manifests
import Model
import Plans
import StoredManifests
import TestSupport
import Testing

/// Departments and sites that the defaults of rollcall.yaml name although they aren't stored.
struct UnstoredTests {
  private static func exporting(seed: Int) -> Exporting {
    var exporting = Exporting(seed: seed, fillsIn: false)
    for (field, name) in [(Field.site, "Atlantis"), (.department, "Ghosts")] {
      exporting.workspace.defaults.append(.init(field, .text(name), origin: .workspace))
    }
    return exporting
  }

  @Test(arguments: 0..<30, ManifestSplit.allCases)
  func `they are declared, and a plan creates nothing else`(
    seed: Int, split: ManifestSplit
  ) throws {
    let exporting = Self.exporting(seed: seed)
    let made = try exporting.made(split)
    #expect(made.omissions == [])
    #expect(made.unstored == [.site: ["Atlantis"], .department: ["Ghosts"]])
    let plan = exporting.plan(try exporting.desired(made.files), isManaged: false)
    #expect(plan.actions.map(\.resource) == [.department, .site])
    #expect(plan.actions.map(\.key) == ["Ghosts", "Atlantis"])
    #expect(plan.blocked == [])
  }

  @Test func `nobody's are not worth a file`() throws {
    var exporting = Self.exporting(seed: 1)
    exporting.organization.resources = [:]
    #expect(try exporting.made(.none, []).files.isEmpty)
  }

  @Test func `what is stored needs no word`() throws {
    var exporting = Self.exporting(seed: 1)
    for (kind, name) in [(ResourceKind.site, "Atlantis"), (.department, "Ghosts")] {
      guard let table = ItemTable.table(of: kind) else { continue }
      exporting.organization.resources[kind, default: []].append(table.entry(named: name))
    }
    #expect(try exporting.made(.none).unstored == [:])
  }
}
