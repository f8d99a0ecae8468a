package import Diagnostics
import Mustache

/// Checks the templates that a workspace brings.
package enum TemplateCheck {
  /// The templates without errors, and all that is wrong with any.
  package static func check(
    _ files: [TemplateFile]
  ) -> (overrides: TemplateOverrides, problems: [Diagnostic]) {
    var overrides = TemplateOverrides()
    var problems: [Diagnostic] = []
    for file in files {
      let (text, unreadable) = TemplateText.read(file)
      let found = unreadable.map { [$0] } ?? Self.problems(of: text, file)
      problems += found
      if !found.contains(where: { $0.severity == .error }) { overrides.texts[file.name] = text }
    }
    return (overrides, problems.sorted())
  }

  /// What is worth saying of a file in the folder that is no template; nil for a file of
  /// another kind, such as a README.
  package static func stranger(_ fileName: String, path: String) -> Diagnostic? {
    let names = TemplateName.all.map(\.fileName)
    let stem = fileName.replacing(TemplateName.fileEnding, with: "")
    let nearest = Suggestion.nearest(to: stem, in: TemplateName.all.map(\.text))
    let isMeant =
      nearest != nil || fileName.hasSuffix(TemplateName.fileEnding)
      || names.contains { fileName.hasPrefix($0.prefix { $0 != "." } + ".") }
    guard isMeant else { return nil }
    return Diagnostic(
      .unknownTemplateFile, "no mail is made of \(fileName.quoted)",
      at: SourceRange(file: path, line: 0, column: 0),
      help: nearest.map { "did you mean \"\($0)\(TemplateName.fileEnding)\"?" }
        ?? "templates are named \(names.joined(separator: ", "))")
  }

  private static func problems(of text: String, _ file: TemplateFile) -> [Diagnostic] {
    let start = SourceRange(file: file.path, line: 1, column: 1)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return [
        Diagnostic(
          .badTemplate, "the template is empty", at: start,
          help: "write it, or delete the file to get the built-in one")
      ]
    }
    let pieces = TemplateScanner.pieces(of: text, path: file.path)
    let tags = TagCheck(pieces, of: file.name)
    var problems = tags.problems
    if file.name.part == .subject { problems += secondLine(of: text, file.path) }
    if file.name.part == .html { problems += RemoteResource.warnings(in: text, file.path) }
    if problems.allSatisfy({ $0.severity != .error }) { problems += missing(tags, file, start) }
    if problems.allSatisfy({ $0.severity != .error }) { problems += refused(text, file) }
    return problems
  }

  private static func missing(
    _ tags: TagCheck, _ file: TemplateFile, _ start: SourceRange
  ) -> [Diagnostic] {
    if file.name.needsLink, !tags.hasLink {
      return [
        Diagnostic(
          .templateWithoutLink, "without the link, nobody can do what the mail asks for",
          at: start, help: "write {{link}}, outside of any section")
      ]
    }
    if file.name == .page, !tags.blocks.contains("content") {
      return [
        Diagnostic(
          .templateWithoutContent, "the frame has no place for what the mails say", at: start,
          help: "write {{$content}}{{/content}}, outside of any section")
      ]
    }
    return []
  }

  private static func secondLine(of text: String, _ path: String) -> [Diagnostic] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isOneLine = lines.count == 1 || (lines.count == 2 && lines[1].isEmpty)
    return isOneLine
      ? []
      : [
        Diagnostic(
          .badTemplate, "a subject has one line",
          at: SourceRange(
            file: path, line: 2, column: 1, endColumn: lines[1].unicodeScalars.count + 1),
          help: "write it as one line")
      ]
  }

  /// The last word is mustache's own.
  private static func refused(_ text: String, _ file: TemplateFile) -> [Diagnostic] {
    do {
      _ = try MailTemplates.parse(text)
      return []
    } catch let error as MustacheTemplate.ParserError {
      let range = SourceRange(
        file: file.path, line: max(1, error.context.lineNumber - 1),
        column: error.context.columnNumber)
      return [Diagnostic(.badTemplate, "mustache can't read it: \(error.error)", at: range)]
    } catch {
      let start = SourceRange(file: file.path, line: 1, column: 1)
      return [Diagnostic(.badTemplate, "mustache can't read it: \(error)", at: start)]
    }
  }
}
