import Diagnostics
import Fields

extension RowReader {
  /// Takes out what makes no sense for a user of this kind.
  mutating func checkKind() {
    guard !isOfUncertainKind else { return }
    let kind = self[.kind]?.text ?? "person"
    if kind != "person", self[.lastName] != nil {
      report(
        .systemUserField, cell(.lastName),
        "last_name is for people; this is a user of kind \(kind)",
        help: "it is left out")
      self[.lastName] = nil
    }
    if kind != "call_queue", self[.agents] != nil {
      report(
        .conflictingKeys, cell(.agents), "agents is for call queues only",
        help: "empty the cell, or write call_queue into a column named kind")
      self[.agents] = nil
    }
  }

  /// Whether the row says what it is in words that aren't known.
  private var isOfUncertainKind: Bool { cell(.kind) != nil && self[.kind] == nil }

  mutating func checkNames() {
    if self[.firstName] == nil, cell(.firstName) == nil, has(.field(.firstName)) {
      report(.missingKey, nil, "the first name is missing", help: "write one")
    }
    guard !isOfUncertainKind else { return }
    let mayBeSystem = has(.field(.kind)) || has(.service)
    if isPerson, self[.lastName] == nil, cell(.lastName) == nil, cell(.kind) == nil {
      report(
        .missingKey, nil, "the last name is missing",
        help: mayBeSystem
          ? "write one, or write into the column kind what it is"
          : "write one; what isn't a person needs a column named kind: "
            + "conference_bridge, auto_attendant or call_queue")
    }
    guard isPerson, self[.emails] == nil, cell(.emails) == nil else { return }
    report(
      .personWithoutEmail, nil, "a person without email",
      help: "no welcome or recovery mail can be sent; write an address")
  }

  mutating func checkCounts() {
    let data = data
    guard let unheardCell, data.unheard > data.voicemails else { return }
    report(
      .invalidValue, unheardCell,
      "\(data.unheard) unheard voicemails, and there are \(data.voicemails) voicemails",
      help: "the unheard ones are among the voicemails: correct one of the two")
  }

  mutating func checkExtension() {
    guard cell(.extension) == nil else { return }
    report(.missingKey, nil, "the extension is missing", help: "write one, or delete the row")
  }

  /// So many rows are named whose PIN is weak: logs needn't list whose accounts are easy to enter.
  private static let weakPINsTold = 3

  /// Tells how many more there are.
  mutating func finishPINs() {
    let more = weakPINs - Self.weakPINsTold
    guard more > 0, let cell = header?.place(of: .pin) else { return }
    problems.report(
      .weakPIN, RowProblems.Mark(row: 1, line: 1, column: 1), cell,
      more == 1
        ? "one more voicemail PIN is as weak as the first \(Self.weakPINsTold)"
        : "\(more) more voicemail PINs are as weak as the first \(Self.weakPINsTold)",
      help: "PINs aren't taken over; have these people choose others")
  }

  mutating func checkPIN(of number: Extension) {
    guard isPerson, let pin, let flaw = PINCheck.flaw(of: pin.text, forExtension: number.text)
    else { return }
    weakPINs += 1
    guard weakPINs <= Self.weakPINsTold else { return }
    report(
      .weakPIN, pin.cell, flaw, help: "PINs aren't taken over; have the person choose another")
  }
}
