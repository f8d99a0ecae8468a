import Drifts
import Fields
import Model

/// Links and mails that wait for somebody, of those who are within the run's area.
enum Obligations {
  /// By extension.
  ///
  /// A link whose mail is still in the outbox is told with the mail, and one that has expired only
  /// while its owner's account lacks something.
  static func links(_ census: Census, now: Int64) -> [UnusedLink] {
    let unsent = Dictionary(grouping: census.facts.mails, by: \.user)
    return census.owners.sorted { $0.value.number < $1.value.number }.compactMap { id, owner in
      guard var link = census.facts.links[id] else { return nil }
      let isUnsent = (unsent[id] ?? []).contains { isCarried(link, by: $0.mail) }
      link.hasExpired = link.expires <= now
      guard !isUnsent, !link.hasExpired || owner.status != .standard else { return nil }
      (link.key, link.name) = (owner.number.text, owner.name)
      return link
    }
  }

  /// In the order in which they were queued.
  static func mails(_ census: Census) -> [UnsentMail] {
    census.facts.mails.compactMap { user, mail in
      guard let owner = census.owners[user] else { return nil }
      var mail = mail
      (mail.key, mail.name) = (owner.number.text, owner.name)
      return mail
    }
  }

  private static func isCarried(_ link: UnusedLink, by mail: UnsentMail) -> Bool {
    link.kind == mail.kind && link.address == mail.address && link.created == mail.created
  }
}
