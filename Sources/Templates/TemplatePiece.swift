import Diagnostics

/// A stretch of a template: words as they stand, or a tag.
struct TemplatePiece: Hashable {
  enum Content: Hashable {
    case words(isBlank: Bool)
    case value(String)
    /// `{{#name}}` or `{{^name}}`.
    case section(String)
    /// `{{<name}}`: the frame that the blocks within are put into.
    case frame(String)
    /// `{{$name}}`.
    case block(String)
    case end(String)
    case comment
    /// A tag that templates of mails may not use, by its first character.
    case foreign(Unicode.Scalar)
    case unclosed
  }

  var content: Content
  var range: SourceRange
}
