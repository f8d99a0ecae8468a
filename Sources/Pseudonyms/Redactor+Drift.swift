package import Drifts
import Fields
import Plans

extension Redactor {
  /// Drift as anybody may read it, who changed what included.
  package func drift(_ original: Drift) -> Drift {
    var drift = original
    drift.changed = original.changed.map(changed)
    drift.gone = original.gone.map(gone)
    drift.unmanaged = original.unmanaged.map(unmanaged)
    drift.outOfArea = original.outOfArea.map(outOfArea)
    drift.needsSupport = original.needsSupport.map(need)
    drift.links = original.links.map(link)
    drift.mails = original.mails.map(mail)
    return drift
  }

  private func changed(_ original: ChangedUser) -> ChangedUser {
    var user = original
    user.key = number(original.key)
    user.name = name(original.name)
    user.changes = original.changes.map { change in
      var drift = change
      drift.path = path(change.path)
      drift.applied = value(change.applied, at: change.path)
      drift.stored = value(change.stored, at: change.path)
      drift.desired = value(change.desired, at: change.path)
      drift.author = change.author.map(author)
      return drift
    }
    return user
  }

  private func gone(_ original: GoneUser) -> GoneUser {
    var user = original
    user.key = number(original.key)
    user.name = name(original.name)
    switch original.fate {
    case .removed(let by): user.fate = .removed(author(by))
    case .renumbered(let to, let by): user.fate = .renumbered(to: number(to), by.map(author))
    case .vanished, .replaced, .unclear: break
    }
    return user
  }

  /// People sign in by a login name, which is an address; operators have names.
  private func author(_ original: ChangeAuthor) -> ChangeAuthor {
    var author = original
    author.who = original.who.contains("@") ? address(original.who) : name(original.who)
    return author
  }

  private func link(_ original: UnusedLink) -> UnusedLink {
    var link = original
    link.key = number(original.key)
    link.name = name(original.name)
    link.address = address(original.address)
    return link
  }

  private func mail(_ original: UnsentMail) -> UnsentMail {
    var mail = original
    mail.key = number(original.key)
    mail.name = name(original.name)
    mail.address = address(original.address)
    mail.reason = original.reason.map(answer)
    return mail
  }
}
