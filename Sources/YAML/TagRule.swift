/// What the reader does with tags such as `!!str`.
package enum TagRule: Sendable {
  /// A tag is an error: the schema decides types, not the file.
  case refused
  /// A tag shows as `isTagged` of its event and changes nothing.
  case reported
}
