import Fields
import Plans
import TestSupport

/// A manifest in many hands' handwriting, of which every byte is known to be a value's or not.
struct RandomManifest {
  enum Piece {
    case fixed(String)
    /// A value with its signs.
    case slot(user: String, path: String, String)
  }

  private(set) var pieces: [Piece] = []
  private(set) var comments: [String] = []
  private var random: SplitMix64
  private var anchors = 0
  /// Where a scalar stands: how far its line is indented, or in brackets.
  private enum Place: Equatable {
    case flow
    case block(Int)
  }

  init(seed: Int) {
    random = SplitMix64(seed: seed)
    if random.chance(20) { add("\u{FEFF}") }
    add("# \(comment())\n")
    add("departments: [Sales, \"a: b\", '# x', it's, \"x,y\", Größe]\n")
    add("sites:\n- {name: Boston}\n- name: 'Harbor: East' # \(comment())\n")
    add("profiles: {desk: {record_calls: true}}\n")
    addUsers(["1001", "1002", "1003"])
    if random.chance(30) {
      add("---\n# \(comment())\n")
      addUsers(["1004", "1005"])
    }
    if random.chance(50) { add("# \(comment())") }
  }

  var text: String {
    pieces.map {
      switch $0 {
      case .fixed(let text), .slot(_, _, let text): text
      }
    }.joined()
  }

  var slots: [(user: String, path: String)] {
    pieces.compactMap {
      if case .slot(let user, let path, _) = $0 { (user, path) } else { nil }
    }
  }

  /// With the line ends of another system.
  func withLineEnds(_ lineEnd: String) -> RandomManifest {
    var copy = self
    copy.pieces = pieces.map {
      switch $0 {
      case .fixed(let text): .fixed(text.replacing("\n", with: lineEnd))
      case .slot(let user, let path, let text):
        .slot(user: user, path: path, text.replacing("\n", with: lineEnd))
      }
    }
    return copy
  }

  private mutating func add(_ text: String) { pieces.append(.fixed(text)) }

  private mutating func comment() -> String {
    comments.append("c\(comments.count). don't: [touch] \"this\"")
    return comments[comments.count - 1]
  }

  private mutating func addUsers(_ users: [String]) {
    add("users:\n")
    for user in users {
      if random.chance(30) { add("\n  # \(comment())\n") }
      if random.chance(25) { addInBraces(user) } else { addBelow(user) }
    }
  }

  private mutating func addInBraces(_ user: String) {
    let space = random.pick(["", " "])
    add("  - {\(space)extension: \(user)")
    for path in paths() {
      add(",\(random.pick([" ", "  ", "\n     "]))\(path): ")
      addValue(user, path, in: .flow)
    }
    add("\(space)}\(random.chance(40) ? " # \(comment())" : "")\n")
  }

  private mutating func addBelow(_ user: String) {
    add("  - extension: \(random.pick([user, "'\(user)'", "\"\(user)\""]))\n")
    for path in paths() {
      if random.chance(15) { add("\n    # \(comment())\n") }
      add("    \(random.chance(10) ? "\"\(path)\"" : path):")
      addPair(user, path)
    }
  }

  private mutating func paths() -> [String] {
    let others = [
      "department", "site", "emails", "record_calls", "direct_numbers", "directory", "phones",
      "answering_rules", "caller_id", "scope",
    ]
    let chosen = others.filter { _ in random.chance(60) }
    return (["first_name", "last_name"] + chosen).shuffled(using: &random)
  }

  private mutating func addPair(_ user: String, _ path: String) {
    switch path {
    case "directory":
      add("\n")
      for name in ["announce", "list"] {
        add("      \(name): ")
        addScalar(user, "directory.\(name)", in: .block(6))
        add("\(rest())\n")
      }
    case "phones":
      add(rest() + "\n")
      for name in ["desk", "hall"] {
        add("    - name: \(name)\n      mac: ")
        addScalar(user, "phones[\"\(name)\"].mac", in: .block(6))
        add("\(rest())\n      model: ")
        addScalar(user, "phones[\"\(name)\"].model", in: .block(6))
        add("\(rest())\n")
      }
    case "answering_rules":
      add("\n      - time_frame: default\n        forward: {busy: ")
      addScalar(user, "answering_rules[\"default\"].forward.busy", in: .flow)
      add("}\n        ring_seconds: ")
      addScalar(user, "answering_rules[\"default\"].ring_seconds", in: .block(8))
      add("\n")
    case "emails", "direct_numbers":
      if random.chance(50) { return addList(user, path) }
      add(" ")
      addValue(user, path, in: .block(4))
      add("\(rest())\n")
    default:
      add(" ")
      addScalar(user, path, in: .block(4))
      add("\(rest())\n")
    }
  }

  /// A comment, unless a block text ended the line.
  private mutating func rest() -> String {
    if case .slot(_, _, let text) = pieces[pieces.count - 1],
      text.hasPrefix("|") || text.hasPrefix(">")
    {
      return ""
    }
    return random.chance(30) ? "\(random.pick([" ", "   "]))# \(comment())" : ""
  }

  private mutating func addList(_ user: String, _ path: String) {
    add("\n")
    for value in Self.list(of: path, of: user, &random) {
      add("      - ")
      let signs = random.pick(["", "'", "\""])
      pieces.append(.slot(user: user, path: path, signs + value + signs))
      add("\(rest())\n")
    }
  }

  private mutating func addValue(_ user: String, _ path: String, in place: Place) {
    switch path {
    case "emails", "direct_numbers":
      let signs = random.pick(["", "'", "\""])
      let list = Self.list(of: path, of: user, &random).map { signs + $0 + signs }
      pieces.append(.slot(user: user, path: path, "[\(list.joined(separator: ", "))]"))
    case "directory":
      add("{list: ")
      addScalar(user, "directory.list", in: .flow)
      add("}")
    case "phones":
      add("[{name: desk, model: ")
      addScalar(user, "phones[\"desk\"].model", in: .flow)
      add("}]")
    case "answering_rules":
      add("[{time_frame: default, ring_seconds: ")
      addScalar(user, "answering_rules[\"default\"].ring_seconds", in: .flow)
      add("}]")
    default: addScalar(user, path, in: place)
    }
  }

  private mutating func addScalar(_ user: String, _ path: String, in place: Place) {
    let text: String
    switch Self.value(at: path, of: user, &random) {
    case .text(let value): text = value
    case .boolean(let boolean): return pieces.append(.slot(user: user, path: path, "\(boolean)"))
    case .integer(let integer): return pieces.append(.slot(user: user, path: path, "\(integer)"))
    default: return pieces.append(.slot(user: user, path: path, random.pick(["null", "~"])))
    }
    if random.chance(8) {
      anchors += 1
      add("&a\(anchors) ")
    }
    pieces.append(.slot(user: user, path: path, signed(text, in: place)))
  }

  /// In signs that hold it, of which there are more than the editor writes.
  private mutating func signed(_ text: String, in place: Place) -> String {
    let isSimple = text != "null" && text.unicodeScalars.allSatisfy(Self.isPlain)
    let single = "'" + text.replacing("'", with: "''") + "'"
    let double = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    var all = [single, double]
    if isSimple { all += [text, text] }
    if case .block(let indentation) = place {
      let line = String(repeating: " ", count: indentation + random.pick([1, 2, 4]))
      let comment = random.chance(50) ? "  # \(comment())" : ""
      all += ["|-\(comment)\n\(line)\(text)", ">-\(comment)\n\(line)\(text)\n"]
      if isSimple, text.contains(" ") {
        all += [
          "\"" + text.replacing(" ", with: "\n\(line)") + "\"",
          ">-\n\(line)" + text.replacing(" ", with: "\n\(line)"),
        ]
      }
      let choice = random.pick(all)
      if !choice.contains(comment), !comment.isEmpty { comments.removeLast() }
      return choice
    }
    return random.pick(all)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == " " || scalar == "+" || ("0"..."9").contains(scalar)
  }
}
