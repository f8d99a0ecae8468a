import Fields
import Listings
import Model
import Plans
import Rendering

/// How far somebody's account is, and what is needed next, in one or two sentences.
struct AccountSentence {
  private let details: UserDetails

  init(_ details: UserDetails) {
    self.details = details
  }

  private var user: StoredUser { details.user }

  var text: String {
    guard let status = user.status else { return system }
    return state(status) + (status == .standard ? openLink : ": " + next(status))
  }

  private var system: String {
    let agents = details.connections.existingAgents
    let kind =
      switch user[.kind]?.text {
      case "call_queue" where agents == 0: "A call queue that nobody answers"
      case "call_queue": "A call queue that \(Count.text(agents, "agent answers", "agents answer"))"
      case "auto_attendant": "An auto attendant"
      case "conference_bridge": "A conference bridge"
      default: "No person"
      }
    return kind + "; it has no login, and no account to set up."
  }

  private func state(_ status: AccountStatus) -> String {
    let name = user[.firstName]?.text ?? user.extension.text
    return switch status {
    case .standard: "\(name) is set up: password and PIN are set, and nothing is needed."
    case .passwordRequired: "\(name) has a PIN and no password"
    case .setupRequired where user.passwordSet: "\(name) has a password and no PIN"
    case .setupRequired: "\(name)'s account was reset and isn't set up again"
    case .new: "\(name) has not set up the account"
    }
  }

  /// Somebody who forgot a password may wait for what was mailed.
  private var openLink: String {
    guard let link = details.links.first, link.state(at: details.now) == .unused else { return "" }
    return " The link in the \(email(link)) is unused, valid until \(Moment.text(link.expires))."
  }

  private func next(_ status: AccountStatus) -> String {
    if details.isToBeRemoved { return "the user is to be removed." }
    if let address = details.planned.compactMap(\.to).last {
      return "the next apply sends a link to \(address)."
    }
    if let block = details.blocked.first(where: { $0.action == .sendWelcome }) {
      return "a link is asked for and can't be sent. \(block.message) \(block.code.remedy)"
    }
    let mails = details.mails.filter { $0.expires != nil }
    if let mail = mails.last { return unsent(mail) }
    if let link = details.links.first, link.used == nil {
      let email = email(link)
      return link.state(at: details.now) == .unused
        ? "the \(email) has a link that is unused, valid until \(Moment.text(link.expires)). "
          + sentence(request("send another"))
        : "the link in the \(email) was never used and expired \(Moment.text(link.expires)). "
          + sentence(request("send another"))
    }
    guard user.primaryAddress != nil else {
      return "there is no email address, so no link can be sent. Add one under `emails:`."
    }
    guard status == .passwordRequired else { return request("send a link") }
    return "\"Forgot your password?\" in the portal mails a link. " + sentence(request("send one"))
  }

  private func unsent(_ mail: OutboxEntry) -> String {
    let email = "the \(mail.kind) email to \(mail.address)"
    guard mail.hasFailed else {
      return email + " waits to be sent: "
        + (mail.isPortals ? "rollcall-portal sends it." : "`rollcall apply` sends it.")
    }
    let reason = mail.lastError.map { " (\($0))" } ?? ""
    guard mail.expires ?? 0 > details.now else {
      return email + " failed for good\(reason), and its link has expired. "
        + sentence(request("send another"))
    }
    return email + " failed for good\(reason). Correct the address, or try again as it is: "
      + "`rollcall outbox retry \(user.extension)`."
  }

  private func email(_ link: UserLink) -> String {
    "\(link.kind) email of \(Moment.text(link.created)) to \(link.address)"
  }

  /// What sends a link: the day as a value, or another where that was written already.
  private func request(_ purpose: String) -> String {
    let line = "`welcome: \(unusedRequest)`"
    guard let source = details.source else {
      guard details.disputed.isEmpty else {
        return "to \(purpose), have the renumbering settled first."
      }
      if let former = details.former {
        return "to \(purpose), write `\(former.correction(for: user))` at \(former.source.file):"
          + "\(former.source.line), with \(line), and apply."
      }
      return details.knowsManaged
        ? "to \(purpose), declare the user in a manifest, with \(line), and apply."
        : "to \(purpose), write \(line) at the user in the manifests, and apply."
    }
    return "to \(purpose), write \(line) at \(source.file):\(source.line) and apply."
  }

  /// A value that nobody wrote yet, as each mails once.
  private var unusedRequest: String {
    let today = String(Timestamp.text(of: details.now).prefix(10))
    let used = details.usedWelcomes.union([details.welcome].compactMap(\.self))
    let more = used.count < 2 ? [] : (2...used.count).map { "\(today) again \($0)" }
    return ([today, today + " again"] + more).first { !used.contains($0) } ?? today
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
