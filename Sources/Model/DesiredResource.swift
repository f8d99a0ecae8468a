package import Fields

/// How a manifest wants a department, site, phone number or shared contact.
package struct DesiredResource: Hashable, Sendable {
  package var item: Item
  /// The file's place in `Desired.files`.
  package var file: Int32
  package var line: UInt32
  package var column: UInt32

  package init(_ item: Item, file: Int32 = 0, line: UInt32 = 1, column: UInt32 = 1) {
    self.item = item
    self.file = file
    self.line = line
    self.column = column
  }
}
