package import Mustache

extension MustacheTemplate {
  /// A template that puts values in as they are: mustache's own escaping goes by `Character`, so it
  /// is off, and values for HTML are escaped before they are handed over.
  package init(plain text: String) throws {
    try self.init(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
  }
}
