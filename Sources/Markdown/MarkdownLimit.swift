/// How long pages may be, in bytes of UTF-8.
///
/// Forges count bytes, UTF-16 units or Unicode characters, and not the same in every place.
/// No text has more of the others than it has bytes.
package enum MarkdownLimit {
  /// A comment or the text of a pull request on GitHub: 65,536, less room for the marker by which a
  /// pipeline finds its own comment again.
  package static let comment = 65_536 - 1_024

  /// What a page needs for what is never cut.
  package static let least = 4_096
}
