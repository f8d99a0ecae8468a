import Fields
import Model

/// A user's voicemail settings in one line; what isn't set isn't told.
enum VoicemailWords {
  static func text(of user: StoredUser) -> String? {
    let parts = [
      flag(user[.voicemailEnabled], "on", "off"),
      flag(user[.voicemailTranscription], "written out as text", "not written out"),
      user[.voicemailEmailNotification]?.text.map(notification),
      flag(user[.voicemailAnnounceTime], "says when", "doesn't say when"),
      flag(user[.voicemailAnnounceCallerID], "says who called", "doesn't say who called"),
      flag(user[.voicemailNewestFirst], "newest first", "oldest first"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
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
