package import Fields
package import Listings
package import Model
package import Plans

/// Everything there is to show about one stored user.
package struct UserDetails: Sendable {
  /// A number that somebody else than an apply took from the user.
  package struct Former: Hashable, Sendable {
    package var number: Extension
    /// Where a manifest has it still.
    package var source: ManifestPlace

    package init(_ number: Extension, _ source: ManifestPlace) {
      self.number = number
      self.source = source
    }

    /// What a manifest says of the user who has another number now: nothing is to be renumbered.
    func correction(for user: StoredUser) -> String { "extension: \(user.extension)" }
  }

  package var user: StoredUser
  package var data: UserData
  /// Whether the manifests could be read, so that they tell who is managed.
  package var knowsManaged = true
  /// Where the manifest declares the user; nil when none does.
  package var source: ManifestPlace?
  /// Where those are declared of whom it can't be told which one the user is.
  package var disputed: [ManifestPlace] = []
  /// The extension that the user had when last applied, where it is another one now, which no
  /// manifest names.
  package var former: Former?
  /// The fields that the manifest says.
  package var managed: [Field]
  /// What the manifest says of `welcome`.
  package var welcome: String?
  /// The values of `welcome` that were carried out: each mails once.
  package var usedWelcomes: Set<String> = []
  /// Whether the manifest wants the user removed.
  package var isToBeRemoved = false
  package var connections: UserConnections
  /// Newest first.
  package var links: [UserLink]
  package var mails: [OutboxEntry]
  /// What support was asked for.
  package var awaited: [AwaitedChange] = []
  /// What the next apply would do, for everybody; nil when that can't be told.
  package var plan: Plan?
  /// Newest first.
  package var history: [HistoryEntry]
  /// Seconds since 1970, UTC, to tell expired links from open ones.
  package var now: Int64

  package init(
    _ user: StoredUser, data: UserData = UserData(), source: ManifestPlace? = nil,
    managed: [Field] = [], connections: UserConnections? = nil, links: [UserLink] = [],
    mails: [OutboxEntry] = [], history: [HistoryEntry] = [], now: Int64
  ) {
    self.user = user
    self.data = data
    self.source = source
    self.managed = managed
    self.connections = connections ?? UserConnections(of: user)
    self.links = links
    self.mails = mails
    self.history = history
    self.now = now
  }

  var planned: [Action] {
    (plan?.actions ?? []).filter { $0.resource == .user && isMeant($0.key, $0.source) }
  }

  var blocked: [Block] {
    (plan?.blocked ?? []).filter { $0.resource == .user && isMeant($0.key, $0.source) }
  }

  /// What is support's to do and nobody asked them for yet.
  var unasked: [SupportNeed] {
    (plan?.needsSupport ?? []).filter { isMeant($0.key, $0.source) && $0.awaitingSince == nil }
  }

  /// Whether something planned is about this user, and not about who gets the extension next.
  private func isMeant(_ key: String, _ place: ManifestPlace?) -> Bool {
    guard let source else { return place.map(disputed.contains) ?? false }
    return key == user.extension.text && (place == nil || place == source)
  }
}
