/// A template that a workspace brings, as it was read.
package struct TemplateFile: Hashable, Sendable {
  /// Files over this are refused: mail programs cut off what is longer than 100 KB.
  package static let maximumSize = 100_000

  package var name: TemplateName
  /// As the user knows it: relative to the workspace.
  package var path: String
  package var bytes: [UInt8]

  package init(_ name: TemplateName, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
