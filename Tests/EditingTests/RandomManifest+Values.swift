import Fields
import TestSupport

extension RandomManifest {
  private static let names = [
    "Ada", "Ada Augusta", "Zoë", "O'Hara", "Anne: Marie", "# one", "\"Al\"", "back\\slash", "null",
    "true", "0123", "- x", "[x]", "a, b", "{x}", "*x", "&x", "!x", "%x", "---", "名前", "a\u{202E}b",
    "👩‍👩‍👧 x", "@x", "x?",
  ]

  /// A value for a path of a user; nil is unset.
  static func value(at path: String, of user: String, _ random: inout SplitMix64) -> Value? {
    switch path {
    case "first_name", "last_name": .text(random.pick(names))
    case "department": random.pick(["Sales", "a: b", "# x", "it's", "x,y", "Größe", nil])
    case "site": random.pick(["Boston", "Harbor: East", nil])
    case "caller_id": random.pick(["+16175550100", "911", nil])
    case "scope": random.pick(["basic_user", "site_manager", nil])
    case "emails", "direct_numbers":
      random.chance(10) ? nil : .texts(list(of: path, of: user, &random))
    case let path where path.hasSuffix(".mac"): .text(device(of: user, path, &random))
    case let path where path.hasSuffix(".model"):
      random.chance(10) ? nil : .text(random.pick(names))
    case let path where path.hasSuffix(".busy"): random.pick(["1001", "+16175550199", nil])
    case let path where path.hasSuffix("_seconds"):
      random.pick([.integer(20), .integer(25), nil])
    default: random.pick([.boolean(true), .boolean(false), nil])
    }
  }

  private static func device(
    of user: String, _ path: String, _ random: inout SplitMix64
  ) -> String {
    user + (path.contains("desk") ? "d" : "a") + random.pick(["bcdef01", "0000000"])
  }

  static func list(of path: String, of user: String, _ random: inout SplitMix64) -> [String] {
    let all =
      path == "emails"
      ? ["ada@acme.example.com", "o.hara@acme.example.com", "x+1@acme.example.com"]
      : ["+1617\(user)01", "\(user)911", "+1617\(user)02"]
    return Array(all.shuffled(using: &random).prefix(random.pick([1, 2, 2, 3])))
  }
}
