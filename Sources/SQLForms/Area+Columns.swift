package import Fields
package import Model

/// The two columns that hold an operator's area.
extension Area {
  /// Throws `UnfitValue` unless there is just what the role has: else a row that somebody changed
  /// would widen what its operator may act on.
  ///
  /// `queues` is nil where the column is empty, and empty where it couldn't be read.
  package init(
    of role: Role, site: String?, queues: [String]?, row: Int64
  ) throws(UnfitValue) {
    switch role {
    case .officeManager where site == nil && queues == nil,
      .support where site == nil && queues == nil:
      self = .organization
    case .siteManager where queues == nil:
      guard let site else {
        throw UnfitValue(table: "operators", row: row, column: "site", problem: "is missing")
      }
      self = .site(site)
    case .callCenterSupervisor where site == nil: self = try Self.queues(queues, row)
    default:
      throw UnfitValue(
        table: "operators", row: row, column: "role", problem: "doesn't go with site and queues")
    }
  }

  private static func queues(_ queues: [String]?, _ row: Int64) throws(UnfitValue) -> Area {
    let extensions = (queues ?? []).compactMap(Extension.init)
    guard !extensions.isEmpty, extensions.count == queues?.count else {
      throw UnfitValue(
        table: "operators", row: row, column: "queues", problem: "is not a list of extensions")
    }
    return .queues(Set(extensions))
  }

  package var site: String? {
    if case .site(let name) = self { name } else { nil }
  }

  /// In order.
  package var queues: [String]? {
    if case .queues(let queues) = self { queues.sorted().map(\.text) } else { nil }
  }
}
