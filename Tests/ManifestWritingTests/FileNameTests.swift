import Fields
import ManifestWriting
import Model
import StoredManifests
import TestSupport
import Testing

/// What files are called, whatever sites and departments are.
struct FileNameTests {
  private static func names(_ departments: [String]) -> [String] {
    var census = ManifestCensus(ManifestSetting(split: .department, domain: "a.example.com"))
    for (place, name) in departments.enumerated() {
      guard let number = Extension(String(100 + place)) else { continue }
      var user = WrittenUser(number)
      user[.department] = .text(name)
      census.note(user)
    }
    guard let number = Extension("99") else { return [] }
    census.note(WrittenUser(number))
    return census.layout().files.map(\.name)
  }

  @Test(
    arguments: [
      ("Sales", "sales.yaml"), ("Night shift", "night-shift.yaml"), ("Zoë's", "zoe-s.yaml"),
      ("../x", "x.yaml"), (".hidden", "hidden.yaml"), ("CON", "department-con-3367e86b.yaml"),
      ("東京", "department-68dea76f.yaml"), ("Organization", "department-organization-1971e30a.yaml"),
      ("Rollcall", "department-rollcall-3a741462.yaml"), ("a/b\\c", "a-b-c.yaml"),
      ("-rf", "rf.yaml"), ("a.yaml", "a-yaml.yaml"),
    ])
  func `a department has a file of its own`(name: String, file: String) {
    #expect(Self.names([name]).sorted() == [file, "others.yaml"].sorted())
  }

  @Test func `those that read alike are told apart whoever else there is`() {
    let both = Self.names(["Sales", "SALES!"])
    #expect(Set(both).count == 3)
    #expect(both == Self.names(["SALES!", "Sales"]))
    #expect(Set(both).isSubset(of: Self.names(["sales", "Sales", "SALES!", "Other"])))
  }

  @Test(arguments: 0..<100)
  func `every name is plain`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let names = (0..<40).map { _ in random.pick(StoredOrganization.names) }
    let files = Self.names(Array(Set(names)).sorted())
    #expect(Set(files).count == Set(names).count + 1)
    for file in files {
      #expect(file.hasSuffix(".yaml") && file.utf8.count < 80)
      #expect(
        file.dropLast(5).utf8.allSatisfy {
          (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        })
      #expect(file.first != "-")
    }
  }
}
