/// How several workspaces are told one after the other.
package enum SummaryFormat: Sendable {
  /// Under headings, with a table at the end.
  case text
  /// As they come, for a reader of lines.
  case lines
  /// Annotations within the limits of one step, and a table for its summary.
  case annotations
  /// Pages under headings, with a table at the end.
  case markdown
  /// The sum of objects of numbers.
  case sum
  /// One document; what each says is a document of its own, under this name.
  case json(String)
}
