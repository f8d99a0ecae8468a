import Fields
import Model
package import Rendering

/// A list of users as a table for people.
package enum UserListText {
  /// `width` is the terminal's; nil where nothing is to be cut.
  package static func render(
    _ list: UserList, style: TextStyle = .plain, width: Int? = nil
  ) -> [UInt8] {
    var out = TextBuffer(style)
    if !list.rows.isEmpty {
      table(list.rows).write(to: &out, width: width)
      out.endLine()
    }
    out.line(size(of: list))
    if let unfinished = unfinished(in: list) { out.line(unfinished) }
    return out.take()
  }

  package static func table(_ rows: [UserRow]) -> TextTable {
    TextTable(["EXTENSION", "NAME", "STATUS", "DEPARTMENT", "SITE", "EMAIL"], rows.map(cells))
  }

  /// A system user has no status, so its kind stands there.
  private static func cells(_ row: UserRow) -> [String] {
    let user = row.user
    let status = user.status?.rawValue ?? user[.kind]?.text ?? ""
    return [
      user.extension.text, user.name, row.isManaged ? status : status + " (unmanaged)",
      user[.department]?.text ?? "", user[.site]?.text ?? "", user[.emails]?.texts.first ?? "",
    ]
  }

  /// `214 users: 200 people, 14 system users`.
  private static func size(of list: UserList) -> String {
    let count = list.rows.count
    let hidden =
      list.hiddenSystemUsers > 0 ? " (\(Count.hidden(list.hiddenSystemUsers)))" : ""
    guard count > 0 else {
      return (list.stored == 0 ? "No users" : "None of \(Count.text(list.stored, "user"))") + hidden
        + "."
    }
    let people = list.rows.count { $0.user.isPerson }
    var kinds: [String] = []
    if people < count {
      if people > 0 { kinds.append(Count.text(people, "person", "people")) }
      kinds.append(Count.text(count - people, "system user"))
    }
    let all = count == list.stored ? "" : " of \(list.stored)"
    return "\(count)\(all) \(list.stored == 1 ? "user" : "users")"
      + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", ")) + hidden
  }

  private static func unfinished(in list: UserList) -> String? {
    let unfinished = list.unfinished
    guard !unfinished.isEmpty else { return nil }
    let counts = unfinished.map { "\($0.count) \($0.status.rawValue)" }.joined(separator: ", ")
    return "Not set up: \(counts). `rollcall show EXTENSION` says what somebody needs."
  }
}
