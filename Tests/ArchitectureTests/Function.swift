/// A function, initializer, subscript or computed property with a body.
struct Function: Hashable, Sendable {
  let name: String
  let line: Int
  /// Lines from the keyword to the closing brace, both included.
  let length: Int

  static func all(in tokens: [Token]) -> [Function] {
    tokens.indices.compactMap { index in
      guard isDeclaration(at: index, in: tokens),
        let open = body(of: index, in: tokens),
        let close = closingBrace(of: open, in: tokens)
      else { return nil }
      let first = tokens[index].line
      return Function(
        name: name(of: index, in: tokens), line: first,
        length: tokens[close].line - first + 1)
    }
  }

  /// The opening brace of the body that belongs to the declaration, if it has one.
  static func body(of declaration: Int, in tokens: [Token]) -> Int? {
    let isVariable = tokens[declaration].text == "var"
    var depth = 0
    for index in tokens.indices.dropFirst(declaration + 1) {
      let token = tokens[index]
      if isVariable, token.line != tokens[declaration].line { return nil }
      switch token.text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return index
      case "}" where depth == 0: return nil
      case "=" where depth == 0 && isVariable: return nil
      case let word where depth == 0 && declarationWords.contains(word): return nil
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private static func closingBrace(of open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in tokens.indices.dropFirst(open) {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isDeclaration(at index: Int, in tokens: [Token]) -> Bool {
    let previous = index > 0 ? tokens[index - 1].text : ""
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    return switch tokens[index].text {
    case "func", "var", "deinit": previous != "."
    case "init", "subscript": previous != "." && ["(", "<", "?"].contains(next)
    default: false
    }
  }

  private static func name(of index: Int, in tokens: [Token]) -> String {
    let keyword = tokens[index].text
    guard keyword == "func" || keyword == "var" else { return keyword }
    // A raw identifier leaves no word behind.
    return tokens[index + 1].text == "(" ? keyword : tokens[index + 1].text
  }

  /// A requirement of a protocol ends where the next declaration begins.
  private static let declarationWords: Set = [
    "actor", "associatedtype", "case", "deinit", "enum", "extension", "fileprivate", "func", "init",
    "internal", "let", "mutating", "package", "private", "protocol", "static", "struct",
    "subscript", "typealias", "var",
  ]
}
