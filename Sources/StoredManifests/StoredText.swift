import Fields
import ManifestWriting
import Model

/// The second look at the stored users, which writes them.
struct StoredText {
  /// Of all users as they were looked at first.
  let fingerprint: Int
  private let translation: UserTranslation
  private var layout: ManifestLayout
  private var texts: [[UInt8]]
  private var users = 0
  private var isSteady = true
  private var seen = Hasher()
  private let omissions: [Omission]
  private let peopleGettingPIN: [Extension]
  private let unstored: [ResourceKind: Set<String>]

  init(
    _ translation: UserTranslation, _ layout: ManifestLayout, fingerprint: Int,
    _ omissions: [Omission], _ peopleGettingPIN: [Extension],
    unstored: [ResourceKind: Set<String>]
  ) {
    self.translation = translation
    self.layout = layout
    self.fingerprint = fingerprint
    self.omissions = omissions
    self.peopleGettingPIN = peopleGettingPIN
    self.unstored = unstored
    texts = layout.files.map(\.opening)
  }

  mutating func write(_ user: StoredUser) {
    seen.combine(user)
    guard let written = translation.written(user, omit: { _ in }) else { return }
    guard let entry = layout.entry(written) else {
      isSteady = false
      return
    }
    texts[entry.file] += entry.bytes
    users += 1
  }

  /// Nil when the users weren't what they were at first.
  func made() -> StoredManifests.Made? {
    guard isSteady, seen.finalize() == fingerprint else { return nil }
    return StoredManifests.Made(
      files: zip(layout.files, texts).map { (name: $0.name, bytes: $1) }, users: users,
      omissions: omissions, peopleGettingPIN: peopleGettingPIN, unstored: unstored)
  }
}
