import Decoding
import Diagnostics
import Fields
import Model

/// The rules that a user must keep whatever the others are, defaults included.
enum UserCheck {
  /// What is wrong with the user already, so that nothing is reported twice.
  struct Faults {
    var refused: FieldSet
    /// Whether its profile isn't known, so that what is missing may be there.
    var isUncertain = false
  }

  /// Checks a user with all values filled in; values that make no sense are taken out.
  static func check(_ member: inout Member, _ faults: Faults, _ problems: inout Problems) {
    checkRenumbering(member, &problems)
    guard !member.isAbsent else { return checkAbsent(member, &problems) }
    if !faults.isUncertain {
      checkKind(&member, &problems)
      checkRequired(member, faults, &problems)
    }
    checkPhones(member, &problems)
    guard member.isPerson else { return }
    checkEmail(member, faults, &problems)
    checkForcedReset(member, &problems)
  }

  private static func checkRenumbering(_ member: Member, _ problems: inout Problems) {
    guard let entry = member.entry(.was), entry.value.text == member.user.extension.text else {
      return
    }
    problems.report(
      .conflictingKeys, "was: \(member.user.extension) is the user's own extension",
      at: problems.scalar(entry, in: member.file),
      help: "write the extension the user had before, or delete was")
  }

  private static func checkAbsent(_ member: Member, _ problems: inout Problems) {
    let others = member.fields.fields.filter { $0 != .absent }
    guard !others.isEmpty, let entry = member.entry(.absent) else { return }
    let names = others.map(\.name).joined(separator: ", ")
    var location = problems.scalar(entry, in: member.file)
    location.place.width = 4
    problems.report(
      .conflictingKeys, "a user with absent: true has other keys too: \(names)", at: location,
      help: "delete them, or delete absent")
  }

  private static func checkKind(_ member: inout Member, _ problems: inout Problems) {
    let kind = member.kind
    let strange = member.fields.subtracting(.suiting(kind: kind))
    guard !strange.isEmpty else { return }
    for field in strange.fields {
      guard let entry = member.entry(field) else { continue }
      let location = problems.scalar(entry, in: member.file)
      if field.descriptor.audience == .people {
        problems.report(
          .systemUserField,
          "\(field.name) is for people; \(kind == "auto_attendant" ? "an" : "a") \(kind ?? "") doesn't have it",
          at: location, help: "delete it; it is ignored")
      } else {
        problems.report(
          .conflictingKeys, "\(field.name) is for call queues only", at: location,
          help: "delete it, or write kind: call_queue")
      }
    }
    member.user.entries.removeAll { strange.contains($0.field) }
    member.fields = member.fields.subtracting(strange)
  }

  private static func checkRequired(
    _ member: Member, _ faults: Faults, _ problems: inout Problems
  ) {
    let missing = FieldSet.required.subtracting(member.fields).subtracting(faults.refused)
    guard !missing.isEmpty else { return }
    for field in missing.intersection(.suiting(kind: member.kind)).fields {
      problems.report(
        .missingKey, "user \(member.user.extension) has no \(field.name)", at: member.location,
        help: "write \(field.name):")
    }
  }

  /// `add_phone` of a profile stands back behind phones; with the user it says another thing.
  private static func checkPhones(_ member: Member, _ problems: inout Problems) {
    guard let entry = member.entry(.addPhone), entry.value == .boolean(true),
      entry.origin == .user, member.entry(.phones)?.origin == .user
    else { return }
    problems.report(
      .conflictingKeys, "add_phone: true stands beside phones",
      at: problems.scalar(entry, in: member.file),
      help: "delete add_phone, and list all phones under phones")
  }

  private static func checkEmail(_ member: Member, _ faults: Faults, _ problems: inout Problems) {
    let emails = member.index(of: .emails).map { !member.user.entries[$0].value.isNull } ?? false
    guard !emails, !faults.refused.contains(.emails) else { return }
    problems.report(
      .personWithoutEmail, "\(member.user.extension) is a person without email",
      at: member.location, help: "no welcome or recovery mail can be sent; write emails:")
  }

  private static func checkForcedReset(_ member: Member, _ problems: inout Problems) {
    guard let entry = member.entry(.forcePasswordReset), entry.value.text != nil,
      member[.sendRecoveryEmail] != .boolean(true)
    else { return }
    problems.report(
      .recoveryMissing,
      "\(member.user.extension) gets no link after this reset and must use \"forgot password\"",
      at: entry.line > 0 ? problems.scalar(entry, in: member.file) : member.location,
      help: "write send_recovery_email: true beside it")
  }
}
