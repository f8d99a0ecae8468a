import Fields
import Model
import Storage

extension MemoryState {
  /// Ends a user's open links and withdraws the mails that carry them.
  mutating func withdrawLinks(of user: StoredUser.ID, besidesFailed: Bool, at time: Int64) {
    supersede(at: time) { $0.user == user }
    outbox.removeAll {
      $0.user == user && $0.mail.link != nil && ($0.state == .waiting || !besidesFailed)
    }
  }

  mutating func supersede(at time: Int64, where isMeant: (Link) -> Bool) {
    for place in links.indices where isMeant(links[place]) {
      guard links[place].record.used == nil, !links[place].isSuperseded else { continue }
      links[place].isSuperseded = true
      links[place].record.expires = min(links[place].record.expires, time)
    }
  }

  /// Puts a mail into the outbox, its link with it.
  mutating func enqueue(
    _ mail: NewMail, for user: StoredUser.ID, _ channel: Channel, at time: Int64
  ) {
    if let link = mail.link {
      endLinks(to: mail.canonicalAddress, besides: user, channel, at: time)
      lastLink += 1
      let record = LinkRecord(
        kind: mail.kind, address: mail.address, created: time, expires: link.expires, used: nil)
      links.append(
        Link(
          id: lastLink, user: user, link: link, canonicalAddress: mail.canonicalAddress,
          record: record))
    }
    lastMail += 1
    outbox.append(
      OutboxMail(
        id: lastMail, user: user, extension: users[user]?.extension.text ?? "", mail: mail,
        channel: channel, state: .waiting, attempts: 0, lastError: nil, created: time))
  }

  private mutating func endLinks(
    to address: String, besides user: StoredUser.ID, _ channel: Channel, at time: Int64
  ) {
    func isMeant(_ link: Link) -> Bool {
      link.canonicalAddress == address && (channel == .run || link.user == user)
    }
    let unsent = Set(outbox.filter { $0.user == user }.compactMap(\.mail.link))
    supersede(at: time) { isMeant($0) || unsent.contains($0.link) }
    let dead = Set(links.filter { $0.isSuperseded && isMeant($0) }.map(\.link))
    outbox.removeAll { mail in
      guard let link = mail.mail.link else { return false }
      return dead.contains(link) || mail.user == user
    }
  }
}
