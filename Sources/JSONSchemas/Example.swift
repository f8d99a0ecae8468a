import Fields
import JSON

/// The examples of the field table, which are YAML in flow style, as JSON.
enum Example {
  static func json(_ text: String, _ shape: FieldShape) -> JSON {
    if case .scalar(.integer) = shape, let number = Int(text) { return .integer(number) }
    var rest = Substring(text)
    return node(&rest)
  }

  private static func node(_ rest: inout Substring) -> JSON {
    switch rest.first {
    case "[": return .array(elements(&rest, until: "]") { node(&$0) })
    case "{":
      return .object(
        elements(&rest, until: "}") { rest in
          let name = String(rest.prefix { $0 != ":" })
          rest = rest.dropFirst(name.count + 1).drop { $0 == " " }
          return JSONMember(name: name, value: node(&rest))
        })
    default: return scalar(&rest)
    }
  }

  private static func elements<Element>(
    _ rest: inout Substring, until end: Character, _ read: (inout Substring) -> Element
  ) -> [Element] {
    var result: [Element] = []
    rest = rest.dropFirst()
    while let next = rest.first, next != end {
      result.append(read(&rest))
      rest = rest.drop { $0 == "," || $0 == " " }
    }
    rest = rest.dropFirst()
    return result
  }

  private static func scalar(_ rest: inout Substring) -> JSON {
    let text = rest.prefix { !",]}".contains($0) }
    rest = rest.dropFirst(text.count)
    switch text {
    case "true": return true
    case "false": return false
    default: return .string(String(text))
    }
  }
}
