import Fields
import Model
import Plans
import Rendering

extension UserText {
  /// What the manifests say, what the next apply makes of it, and what others are to do.
  mutating func writeManaged() {
    guard let source = details.source else {
      guard details.disputed.isEmpty else { return writeDisputed() }
      heading(unmanaged)
      return writeAwaited()
    }
    out.endLine()
    let says = details.managed.isEmpty ? "." : ", which says:"
    prose(
      "Managed by \(source.file):\(source.line)"
        + (details.isToBeRemoved ? ", which wants the user removed." : says))
    if !details.managed.isEmpty {
      out.word("  ")
      values.write(.texts(details.managed.map(\.name)), of: nil, to: &out)
      out.endLine()
    }
    writePlanned()
    writeAwaited()
  }

  private var unmanaged: String {
    if let former = details.former {
      return "Unmanaged: this user was \(former.number) when last applied, and "
        + "\(former.source.file):\(former.source.line) names that number still. If the new one is "
        + "right, write `\(former.correction(for: user))` there."
    }
    return details.knowsManaged
      ? "Unmanaged: no manifest names this user, so nothing changes it."
      : "The manifests have errors: `rollcall validate` tells them. Who is managed isn't known."
  }

  private mutating func writeDisputed() {
    let places = details.disputed.map { "\($0.file):\($0.line)" }.joined(separator: " and ")
    out.endLine()
    prose("It can't be told which user of the manifests this is: see \(places).")
    writePlanned()
    writeAwaited()
  }

  private mutating func writePlanned() {
    let planned = details.planned.map(words)
    let blocked = details.blocked.map {
      "\($0.action.rawValue) is blocked: \($0.message) \($0.code.remedy)"
    }
    let unasked = details.unasked.map {
      "\($0.field.name) needs support: run `rollcall support-request`."
    }
    guard !(planned + blocked + unasked).isEmpty else { return }
    heading("The next apply (`rollcall plan --target \(user.extension)` tells it in full):")
    for line in planned + blocked + unasked { prose(line, indent: 2) }
  }

  /// `update department, time_zone`.
  private func words(_ action: Action) -> String {
    let to = action.to.map { " to " + $0 } ?? ""
    let loss = action.loss.isEmpty ? "" : ", which " + action.loss
    let fields = action.changes.map(\.path.name)
    return action.kind.rawValue + to + (fields.isEmpty ? "" : " " + fields.joined(separator: ", "))
      + loss
  }

  private mutating func writeAwaited() {
    guard !details.awaited.isEmpty else { return }
    heading("Support was asked for:")
    for change in details.awaited {
      let before = values.text(change.before, of: change.field)
      let after = values.text(change.after, of: change.field)
      prose(
        "\(change.field.name) \(before) → \(after), since \(Timestamp.minute(of: change.since))",
        indent: 2)
    }
  }
}
