import Fields
import Model
package import Rendering

/// A list of users as a table for people.
package enum UserListText {
  package static func render(_ rows: [UserRow], style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    guard !rows.isEmpty else {
      out.line("No users.")
      return out.take()
    }
    TextTable(["EXTENSION", "NAME", "STATUS", "DEPARTMENT", "SITE", "EMAIL"], rows.map(cells))
      .write(to: &out)
    out.endLine()
    out.line(Count.text(rows.count, "user"))
    return out.take()
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
}
