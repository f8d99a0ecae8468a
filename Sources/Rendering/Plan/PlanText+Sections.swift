import Fields
import Model
import Plans

extension PlanText {
  /// All between the actions and the summary, under one empty line.
  mutating func writeSections() {
    let hasSections =
      !plan.needsSupport.isEmpty || !plan.blocked.isEmpty || !plan.unmanaged.isEmpty
      || !plan.outOfArea.isEmpty || !plan.warnings.isEmpty || !plan.trippedGuards.isEmpty
    if hasSections, !plan.actions.isEmpty { out.endLine() }
    writeNeeds()
    writeBlocked()
    writeUnmanaged()
    writeOutOfArea()
    writeWarnings("Warnings:", plan.warnings.filter { !$0.code.isNote })
    writeWarnings("Notes:", plan.warnings.filter { $0.code.isNote })
    writeGuards()
    if hasSections || !plan.actions.isEmpty { out.endLine() }
  }

  private mutating func writeNeeds() {
    guard !plan.needsSupport.isEmpty else { return }
    out.line(
      plan.needsSupport.allSatisfy { $0.awaitingSince != nil }
        ? "Needs support (asked for already):"
        : "Needs support (run `rollcall support-request`):")
    let subjects = plan.needsSupport.map { ($0.key + " " + $0.name).harmless }
    let nameEnd = 2 + min(40, subjects.lazy.map(\.displayWidth).max() ?? 0) + 3
    let fieldWidths = plan.needsSupport.map { fieldNames[Int($0.field.rawValue)].utf8.count }
    let fieldEnd = nameEnd + (fieldWidths.max() ?? 0) + 3
    for (need, subject) in zip(plan.needsSupport, subjects) {
      out.word("  ")
      out.word(subject)
      out.pad(to: nameEnd)
      out.word(fieldNames[Int(need.field.rawValue)])
      out.pad(to: fieldEnd)
      values.write(need.before, of: need.field, to: &out)
      out.word(" → ")
      values.write(need.after, of: need.field, to: &out)
      if let since = need.awaitingSince {
        out.word("   awaiting support since \(Timestamp.minute(of: since))", .faint)
      }
      out.endLine()
    }
  }

  private mutating func writeBlocked() {
    guard !plan.blocked.isEmpty else { return }
    out.line("Blocked:")
    for group in BlockGroup.groups(of: plan.blocked) {
      for line in group.lines {
        out.word("  ")
        out.word(line.action.rawValue, .danger)
        out.word(" ")
        for (index, key) in line.keys.enumerated() {
          if index > 0 { out.word(", ") }
          out.data(key)
        }
        out.word(": ")
        out.data(line.message)
        out.endLine()
      }
      out.word("      ")
      out.line(group.code.remedy)
    }
  }

  private mutating func writeUnmanaged() {
    guard !plan.unmanaged.isEmpty else { return }
    let listed = plan.unmanaged.without(header.hidden)
    let note = plan.unmanaged.hiddenNote(header.hidden).map { "; " + $0 } ?? ""
    out.line(
      "Unmanaged (\(plan.unmanaged.count), in no manifest and never touched\(note))"
        + (listed.isEmpty ? "" : ":"))
    writeSome(of: listed) { text, unmanaged in
      text.out.subject(unmanaged.key, unmanaged.name, of: unmanaged.resource)
    }
  }

  private mutating func writeOutOfArea() {
    guard !plan.outOfArea.isEmpty else { return }
    out.line("Out of area (\(plan.outOfArea.count), not compared, and not yours to change):")
    writeSome(of: plan.outOfArea) { text, outside in
      text.out.subject(outside.key, outside.name, of: outside.resource)
      text.out.word(outside.exceptions)
    }
  }

  /// A line each; of a long list, the rest is for whoever asks.
  private mutating func writeSome<Element>(
    of elements: [Element], _ write: (inout PlanText, Element) -> Void
  ) {
    let shown = TextBuffer.shown(of: elements.count, isVerbose: isVerbose)
    for element in elements.prefix(shown) {
      out.word("  ")
      write(&self, element)
      out.endLine()
    }
    out.endList(hiding: elements.count - shown)
  }

  private mutating func writeWarnings(_ title: String, _ warnings: [PlanWarning]) {
    guard !warnings.isEmpty else { return }
    out.line(title)
    for warning in warnings {
      out.word("  ")
      out.data(warning.message)
      if let source = warning.source {
        out.pad(to: TextBuffer.noteColumn)
        out.place(source)
      }
      out.endLine()
    }
  }

  private mutating func writeGuards() {
    guard !plan.trippedGuards.isEmpty else { return }
    out.line("Stopped by a guard:")
    for message in plan.trippedGuards.compactMap(\.message) {
      out.word("  ")
      out.word(message, .danger)
      out.endLine()
    }
  }
}
