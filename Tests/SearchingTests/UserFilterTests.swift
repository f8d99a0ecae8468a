import Fields
import Model
import Searching
import TestSupport
import Testing

struct UserFilterTests {
  @Test(arguments: 0..<100)
  func `conditions add up`(seed: Int) {
    var random = SplitMix64(seed: seed)
    for user in RandomUsers.stored(20, using: &random) {
      let isManaged = random.chance(50)
      let filter = Self.filter(using: &random)
      let kind = user[.kind]?.text ?? "person"
      let isAdmitted =
        (filter.statuses.isEmpty || user.status.map { filter.statuses.contains($0) } == true)
        && (filter.kinds.isEmpty || filter.kinds.contains(kind))
        && (filter.sites.isEmpty || filter.sites.contains(user[.site]?.text ?? ""))
        && (filter.departments.isEmpty
          || filter.departments.contains(user[.department]?.text ?? ""))
        && (filter.isManaged == nil || filter.isManaged == isManaged)
        && (filter.search == nil || user.name.contains("Ada"))
      #expect(filter.admits(user, isManaged: isManaged) == isAdmitted)
    }
  }

  private static func filter(using random: inout SplitMix64) -> UserFilter {
    var filter = UserFilter()
    if random.chance(30) { filter.search = UserSearch("ADA") }
    if random.chance(30) { filter.statuses = [.new, .standard] }
    if random.chance(30) { filter.kinds = [random.pick(["person", "call_queue"])] }
    if random.chance(30) { filter.sites = [random.pick(RandomValue.sites)] }
    if random.chance(30) { filter.departments = [random.pick(RandomValue.departments)] }
    if random.chance(30) { filter.isManaged = random.chance(50) }
    return filter
  }

  @Test(
    arguments: [
      ("Boston", ["Boston"]), ("boston", ["Boston"]), ("ZURICH", ["Zürich"]),
      ("Harbor", ["Harbor"]), ("HARBOR", ["Harbor", "harbor"]), ("Bostn", []), ("", []),
      ("customer-care", ["Customer\u{2011}Care"]),
      ("Customer Care", ["Customer\u{A0}Care", "Customer  Care"]),
      ("customer care", ["Customer\u{A0}Care", "Customer  Care"]),
    ])
  func `a name is meant without case and marks`(text: String, meant: [String]) {
    #expect(KnownNames(Self.names).names(meant: text) == Set(meant))
  }

  @Test(arguments: [("Bostn", "Boston"), ("zurihc", "Zürich"), ("Lisbon", nil)])
  func `a name like it is suggested`(text: String, suggestion: String?) {
    #expect(KnownNames(Self.names).suggestion(for: text) == suggestion)
  }

  private static let names = [
    "Boston", "Zürich", "Harbor", "harbor", "Customer\u{A0}Care", "Customer  Care",
    "Customer\u{2011}Care",
  ]
}
