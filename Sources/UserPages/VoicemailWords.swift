import Fields
import Model

/// A user's voicemail settings in words; what isn't set isn't told.
enum VoicemailWords {
  static func parts(of user: StoredUser) -> [String] {
    [
      flag(user[.voicemailEnabled], "on", "off"),
      flag(user[.voicemailTranscription], "written out as text", "not written out"),
      user[.voicemailEmailNotification]?.text.map(notification),
      flag(user[.voicemailAnnounceTime], "says when", "doesn't say when"),
      flag(user[.voicemailAnnounceCallerID], "says who called", "doesn't say who called"),
      flag(user[.voicemailNewestFirst], "newest first", "oldest first"),
    ].compactMap(\.self)
  }

  static func isPart(_ field: Field) -> Bool { field.descriptor.path.first == "voicemail" }

  private static func flag(_ value: Value?, _ yes: String, _ no: String) -> String? {
    value?.boolean.map { $0 ? yes : no }
  }

  private static func notification(_ text: String) -> String {
    switch text {
    case "none": "no emails"
    case "link": "emails a link"
    case "attachment": "emails the recording"
    default: text
    }
  }
}
