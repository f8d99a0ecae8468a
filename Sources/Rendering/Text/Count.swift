package import Fields

/// Numbers with their noun, singular or plural.
package enum Count {
  /// `1 file`, `3 files`.
  package static func text(_ count: Int, _ noun: String) -> String {
    text(count, noun, noun + "s")
  }

  package static func text(_ count: Int, _ one: String, _ many: String) -> String {
    String(count) + " " + (count == 1 ? one : many)
  }

  /// `2 system users hidden`.
  package static func hidden(_ systemUsers: Int) -> String {
    text(systemUsers, "system user") + " hidden"
  }

  /// What a user has recorded: `3 voicemails (1 unheard), 2 greetings`; nil when it is nothing.
  package static func text(_ data: UserData) -> String? {
    var parts: [String] = []
    if data.voicemails > 0 {
      let unheard = data.unheard > 0 ? " (\(data.unheard) unheard)" : ""
      parts.append(text(data.voicemails, "voicemail") + unheard)
    }
    if data.greetings > 0 { parts.append(text(data.greetings, "greeting")) }
    if data.musicOnHold > 0 { parts.append(text(data.musicOnHold, "music on hold file")) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
