/// What a row may take, so that no file takes more memory.
package struct CSVLimits: Hashable, Sendable {
  /// The bytes of a cell: more than a spreadsheet's letters.
  package var cell = 1 << 16
  package var cells = 1_000
  /// The bytes of a row.
  package var row = 1 << 20

  package init() {}
}
