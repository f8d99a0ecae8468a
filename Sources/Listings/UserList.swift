import Model

/// Users that were asked for, of all that there are.
package struct UserList: Sendable {
  package var rows: [UserRow]
  /// How many users there are.
  package var stored: Int
  /// How many system users would stand in it, had they not been hidden.
  package var hiddenSystemUsers: Int

  package init(_ rows: [UserRow], of stored: Int? = nil, hiddenSystemUsers: Int = 0) {
    self.rows = rows
    self.stored = stored ?? rows.count
    self.hiddenSystemUsers = hiddenSystemUsers
  }

  /// How many people have an account that isn't set up, by status.
  var unfinished: [(status: AccountStatus, count: Int)] {
    let statuses = rows.compactMap(\.user.status)
    return AccountStatus.allCases.filter { $0 != .standard }
      .map { status in (status, statuses.count { $0 == status }) }.filter { $0.1 > 0 }
  }
}
