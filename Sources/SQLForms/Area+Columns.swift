import Fields
package import Model

/// The two columns that hold an operator's area.
extension Area {
  /// Throws `UnfitValue` when the queues aren't extensions, or couldn't be read.
  package init(
    site: String?, queues: [String]?, isWhole: Bool, of row: Int64
  ) throws(UnfitValue) {
    guard !isWhole else {
      self = site.map(Area.site) ?? .organization
      return
    }
    let extensions = (queues ?? []).compactMap(Extension.init)
    guard !extensions.isEmpty, extensions.count == queues?.count else {
      throw UnfitValue(
        table: "operators", row: row, column: "queues", problem: "is not a list of extensions")
    }
    self = .queues(Set(extensions))
  }

  package var site: String? {
    if case .site(let name) = self { name } else { nil }
  }

  /// In order.
  package var queues: [String]? {
    if case .queues(let queues) = self { queues.sorted().map(\.text) } else { nil }
  }
}
