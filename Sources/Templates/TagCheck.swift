import Diagnostics

/// Checks the tags of one template: names, nesting, and that the link is there for everybody.
struct TagCheck {
  private struct Scope {
    var name: String
    var range: SourceRange
    var kind: Kind
  }

  private enum Kind: Equatable {
    case section(TemplateVariable?)
    case frame
    case block
  }

  private(set) var problems: [Diagnostic] = []
  /// Whether the link stands where every mail shows it.
  private(set) var hasLink = false
  /// The blocks that a frame has, or that a template fills.
  private(set) var blocks: Set<String> = []

  private let template: TemplateName
  private let known: [TemplateVariable]
  private var open: [Scope] = []

  init(_ pieces: [TemplatePiece], of template: TemplateName) {
    self.template = template
    known = TemplateVariable.known(in: template)
    for piece in pieces { read(piece) }
    for scope in open {
      report("\(scope.name.quoted) is never closed", scope.range, help: "write {{/\(scope.name)}}")
    }
  }

  private mutating func read(_ piece: TemplatePiece) {
    let range = piece.range
    if open.last?.kind == .frame { checkFrame(piece) }
    switch piece.content {
    case .words, .comment: break
    case .value(let name): readValue(name, range)
    case .section(let name): openSection(name, range)
    case .frame(let name): openFrame(name, range)
    case .block(let name): openBlock(name, range)
    case .end(let name): close(name, range)
    case .foreign(let sign):
      report(
        "{{\(sign)…}} has no meaning here", range,
        help: "templates of mails know values, sections, comments and {{<page}}")
    case .unclosed: report("the tag is never closed", range, help: "write }} at its end")
    }
  }

  /// Directly in `{{<page}}` mustache shows nothing but blocks.
  private mutating func checkFrame(_ piece: TemplatePiece) {
    switch piece.content {
    case .words(isBlank: false), .value, .section, .frame:
      report(
        "what stands here is shown nowhere", piece.range,
        help: "put it between {{$content}} and {{/content}}")
    default: break
    }
  }

  private mutating func readValue(_ name: String, _ range: SourceRange) {
    if name == "." {
      guard !open.contains(where: { $0.kind == .section(.directNumbers) }) else { return }
      return report(
        "{{.}} stands for a number within {{#direct_numbers}} only", range,
        help: "write the name of a value")
    }
    guard let variable = variable(name, range) else { return }
    if variable.isSection {
      report(
        "\(name) is no text", range,
        help: "write {{#direct_numbers}}{{.}}{{/direct_numbers}}")
    }
    if variable == .link, open.allSatisfy({ $0.kind == .frame || $0.name == "content" }) {
      hasLink = true
    }
  }

  private mutating func openSection(_ name: String, _ range: SourceRange) {
    let variable = variable(name, range)
    if let variable, !variable.isSection {
      report(
        "\(name) is a text that is always there, and no section", range,
        help: "write {{\(name)}}")
    }
    if variable == .directNumbers, open.contains(where: { $0.kind == .section(.directNumbers) }) {
      report("direct_numbers stands within itself", range, help: "write {{.}} for a number")
    }
    open.append(Scope(name: name, range: range, kind: .section(variable)))
  }

  private mutating func openFrame(_ name: String, _ range: SourceRange) {
    if name != "page" || template.part != .html || template == .page || !open.isEmpty {
      report(
        "{{<\(name)}} can't stand here", range,
        help: "{{<page}} is the one frame, for the HTML of a mail, and within nothing else")
    }
    blocks = []
    open.append(Scope(name: name, range: range, kind: .frame))
  }

  private static let blockNames = ["title", "content"]

  private mutating func openBlock(_ name: String, _ range: SourceRange) {
    let isInPlace =
      template == .page ? open.isEmpty : open.count == 1 && open.last?.kind == .frame
    if !Self.blockNames.contains(name) {
      report(
        "there is no block \(name.quoted)", range, help: "the blocks are title and content")
    } else if !isInPlace {
      report(
        "{{$\(name)}} can't stand here", range,
        help: "blocks stand in page.html.mustache, and directly in {{<page}}")
    } else if !blocks.insert(name).inserted {
      report("{{$\(name)}} is there already", range, help: "delete one of them")
    }
    open.append(Scope(name: name, range: range, kind: .block))
  }

  private mutating func close(_ name: String, _ range: SourceRange) {
    guard let last = open.last else {
      return report("{{/\(name)}} closes nothing", range, help: "delete it")
    }
    if last.name == name {
      open.removeLast()
      return
    }
    report(
      "{{/\(name)}} can't close what \(last.name.quoted) in line \(last.range.line) opened",
      range, help: "write {{/\(last.name)}}")
    guard let place = open.lastIndex(where: { $0.name == name }) else { return }
    open.removeSubrange(place...)
  }

  private mutating func variable(_ name: String, _ range: SourceRange) -> TemplateVariable? {
    if let variable = known.first(where: { $0.rawValue == name }) { return variable }
    let names = known.map(\.rawValue)
    let nearest = Suggestion.nearest(to: name, in: names)
    var help = nearest.map { "did you mean \"\($0)\"?" } ?? "known here: "
    if nearest == nil { help += names.joined(separator: ", ") }
    if name == TemplateVariable.link.rawValue, template.part == .subject {
      help = "subjects end up in lists and logs: leave the link to the text and the HTML"
    }
    problems.append(
      Diagnostic(
        .unknownTemplateName, "\(template.text) knows no \(name.quoted)", at: range, help: help))
    return nil
  }

  private mutating func report(_ message: String, _ range: SourceRange, help: String) {
    problems.append(Diagnostic(.badTemplate, message, at: range, help: help))
  }
}
