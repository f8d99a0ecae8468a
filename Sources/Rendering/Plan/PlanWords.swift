import Fields
package import Model
package import Plans

extension ActionKind {
  package var symbol: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .reset, .resetPassword: "!"
    case .sendWelcome: "✉"
    case .remove: "-"
    }
  }

  /// Whether it takes something away that no second plan gives back: data, a password, a user.
  package var isDestructive: Bool {
    switch self {
    case .reset, .resetPassword, .remove: true
    case .create, .update, .sendWelcome: false
    }
  }
}

extension Action {
  /// What it takes away, as a clause; empty when it takes nothing.
  package var loss: String {
    if let deletes { return Count.text(deletes).map { "deletes " + $0 } ?? "has no data to delete" }
    return kind == .resetPassword ? "clears the password" : ""
  }
}

extension FieldChange.Cause {
  /// What is said of it beside the change; nil when it goes without saying.
  package var note: String? {
    switch self {
    case .manifest, .first: nil
    case .drift: "changed outside the manifests"
    case .both: "changed outside the manifests, too"
    }
  }
}

extension OutOfArea {
  /// Which of its fields are the run's all the same, behind its subject; mostly empty.
  package var exceptions: String {
    except.isEmpty ? "" : ", all but " + except.map(\.name).joined(separator: ", ")
  }
}

extension [Unmanaged] {
  /// All but the users with these extensions.
  package func without(_ hidden: Set<String>) -> [Unmanaged] {
    hidden.isEmpty ? self : filter { $0.resource != .user || !hidden.contains($0.key) }
  }

  /// How many of them are left out with these extensions, in words; nil when all are listed.
  package func hiddenNote(_ hidden: Set<String>) -> String? {
    let count = count - without(hidden).count
    return count > 0 ? Count.hidden(count) : nil
  }
}

extension Plan {
  /// Why nothing is to be done.
  package var nothingToDo: String {
    let compared = Count.text(compared, "user") + " compared"
    return needsSupport.isEmpty && blocked.isEmpty
      ? "No changes. The stored users match the manifests (\(compared))."
      : "Nothing to apply: what is left needs support or is blocked (\(compared))."
  }
}

extension PlanSummary {
  /// What a plan does besides changing fields.
  package var consequences: String {
    Count.text(peopleMailed, "person", "people") + " will be mailed, "
      + Count.text(voicemailsLost, "voicemail") + " lost."
  }
}

extension PlanHeader {
  /// The command that carries the plan out, made harmless.
  ///
  /// A plan that isn't in a file can be pinned by its digest.
  package func nextCommand(for plan: Plan, isPinned: Bool = false) -> String {
    var command = "rollcall apply"
    if chdir != "." { command += " --chdir " + ShellWord.quoted(chdir).harmless }
    if let role { command += " --role \(role.rawValue)" }
    if planFile == nil, !targets.isEmpty {
      command += " --target \(targets.joined(separator: " "))"
    }
    for verdict in plan.trippedGuards {
      command += " --allow \(verdict.action.rawValue)=\(verdict.planned)"
    }
    if let planFile {
      command += " " + ShellWord.quoted(planFile).harmless
    } else if isPinned, let digest {
      command += " --digest " + digest.harmless
    }
    return command
  }
}
