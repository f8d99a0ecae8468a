/// The names of the files that users are spread over.
///
/// Whatever a site or a department is called, its file has a name that any system takes, lies in the
/// folder and isn't hidden. A name depends on the site's alone, and on those that read alike.
struct FileNames {
  /// The organization itself, when its users are spread over files.
  static let organization = "organization.yaml"
  /// Users who have no site, or no department.
  static let others = "others.yaml"
  /// All there is, when nothing is spread.
  static let everything = "users.yaml"

  /// By the value that the users of a file share.
  private(set) var names: [String: String] = [:]

  init(_ values: [String], kind: String) {
    var alike: [String: Int] = [:]
    for value in values { alike[Self.slug(value), default: 0] += 1 }
    var taken: Set<String> = []
    for value in values.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let slug = Self.slug(value)
      let isClear = alike[slug] == 1 && !slug.isEmpty && !Self.reserved.contains(slug)
      let isWhole = slug.utf8.count < Self.limit
      let stem = slug.isEmpty || Self.reserved.contains(slug) ? [kind, slug] : [slug]
      var parts = stem.filter { !$0.isEmpty }
      if !isClear || !isWhole { parts.append(Slug.digits(of: value)) }
      names[value] = Self.free(parts.joined(separator: "-"), &taken)
    }
  }

  private static let limit = 50

  private static func slug(_ value: String) -> String {
    Slug.text(value, separator: "-", limit: limit)
  }

  private static func free(_ stem: String, _ taken: inout Set<String>) -> String {
    var name = stem
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name + ".yaml"
  }

  /// Our own names, and those that Windows keeps for devices, whatever stands behind the dot.
  private static let reserved: Set<String> = {
    var names: Set = ["organization", "others", "rollcall", "users", "con", "prn", "aux", "nul"]
    for number in 0...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()
}
