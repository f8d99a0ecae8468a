/// How much of a user's own data a reset would destroy.
package struct UserData: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case voicemail
    case greetings
    case musicOnHold = "music_on_hold"
  }

  package var voicemails: Int
  package var unheard: Int
  package var greetings: Int
  package var musicOnHold: Int

  package init(voicemails: Int = 0, unheard: Int = 0, greetings: Int = 0, musicOnHold: Int = 0) {
    self.voicemails = voicemails
    self.unheard = unheard
    self.greetings = greetings
    self.musicOnHold = musicOnHold
  }

  /// The part that deleting `kinds` destroys.
  package func restricted(to kinds: Set<Kind>) -> UserData {
    UserData(
      voicemails: kinds.contains(.voicemail) ? voicemails : 0,
      unheard: kinds.contains(.voicemail) ? unheard : 0,
      greetings: kinds.contains(.greetings) ? greetings : 0,
      musicOnHold: kinds.contains(.musicOnHold) ? musicOnHold : 0)
  }
}
