extension RunNotification {
  /// One line for a chat.
  ///
  /// What isn't written here is the short name of the organization and numbers; Slack's three
  /// characters are escaped all the same, so that no word can ever become a mention or a link.
  package var text: String {
    let start = "Rollcall \(event.rawValue), \(organization): "
    let text = start + (event == .test ? "this webhook works." : sentence)
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  private var sentence: String {
    switch outcome {
    case .noChanges where event == .drift: "no drift\(ending)"
    case .noChanges: "no changes\(ending)"
    case .nothingCompared: "nothing to compare\(ending)"
    case .changes: "\(words)."
    case .mailsLeft: "changes are stored, but mails are not sent (exit \(exit))\(ending)"
    case .guarded: "a guard stopped it (exit \(exit)). Nothing was changed."
    case .stale: "the plan no longer fits (exit \(exit)). Nothing was changed."
    case .locked: "another run holds the lock (exit \(exit)). Nothing was done."
    case .failed: "failed (exit \(exit)). What it printed says why."
    }
  }

  private var ending: String { words.isEmpty ? "." : ": \(words)." }
}
