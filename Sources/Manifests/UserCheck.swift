import Decoding
import Diagnostics
import Fields
import Model

/// The rules that a user must keep whatever the others are, defaults included.
enum UserCheck {
  /// Checks a user with all values filled in; values that make no sense are taken out.
  static func check(_ member: inout Member, _ problems: inout Problems) {
    checkRenumbering(member, &problems)
    guard !member.isAbsent else { return checkAbsent(member, &problems) }
    checkKind(&member, &problems)
    checkRequired(member, &problems)
    guard member.user.isPerson else { return }
    checkEmail(member, &problems)
    checkForcedReset(member, &problems)
  }

  private static func checkRenumbering(_ member: Member, _ problems: inout Problems) {
    for entry in member.user.entries where entry.field == .was {
      guard entry.value.text == member.user.extension.text else { continue }
      problems.report(
        .conflictingKeys, "was: \(member.user.extension) is the user's own extension",
        at: problems.scalar(entry, in: Int(member.user.file)),
        help: "write the extension the user had before, or delete was")
    }
  }

  private static func checkAbsent(_ member: Member, _ problems: inout Problems) {
    let others = member.user.entries.filter { $0.field != .absent }
    guard !others.isEmpty, let entry = member.user.entries.first(where: { $0.field == .absent })
    else { return }
    let names = others.map(\.field.name).joined(separator: ", ")
    var location = problems.scalar(entry, in: Int(member.user.file))
    location.place.width = 4
    problems.report(
      .conflictingKeys, "a user with absent: true has other keys too: \(names)", at: location,
      help: "delete them, or delete absent")
  }

  private static func checkKind(_ member: inout Member, _ problems: inout Problems) {
    let kind = member.user[.kind]?.text
    let entries = member.user.entries
    guard entries.contains(where: { !$0.field.isFor(kind: kind) }), !member.isUncertain else {
      return
    }
    for entry in entries where !entry.field.isFor(kind: kind) {
      let location = problems.scalar(entry, in: Int(member.user.file))
      if entry.field.descriptor.audience == .people {
        problems.report(
          .systemUserField, "\(entry.field.name) is for people; a \(kind ?? "") doesn't have it",
          at: location, help: "delete it; it is ignored")
      } else {
        problems.report(
          .conflictingKeys, "\(entry.field.name) is for call queues only", at: location,
          help: "delete it, or write kind: call_queue")
      }
    }
    member.user.entries.removeAll { !$0.field.isFor(kind: kind) }
  }

  /// The fields that a user must have.
  private static let required = FieldTable.descriptors.filter {
    $0.isRequired && $0.field != .extension
  }

  private static func checkRequired(_ member: Member, _ problems: inout Problems) {
    guard !member.isUncertain else { return }
    let kind = member.user[.kind]?.text
    for descriptor in required where descriptor.field.isFor(kind: kind) {
      let bit = UInt64(1) << UInt64(descriptor.field.rawValue)
      guard member.user[descriptor.field] == nil, member.refused & bit == 0 else { continue }
      problems.report(
        .missingKey, "user \(member.user.extension) has no \(descriptor.name)",
        at: member.location, help: "write \(descriptor.name):")
    }
  }

  private static func checkEmail(_ member: Member, _ problems: inout Problems) {
    let bit = UInt64(1) << UInt64(Field.emails.rawValue)
    guard member.user[.emails]?.texts.isEmpty ?? true, member.refused & bit == 0 else { return }
    problems.report(
      .personWithoutEmail, "\(member.user.extension) is a person without email",
      at: member.location, help: "no welcome or recovery mail can be sent; write emails:")
  }

  private static func checkForcedReset(_ member: Member, _ problems: inout Problems) {
    for entry in member.user.entries where entry.field == .forcePasswordReset {
      guard entry.value.text != nil, member.user[.sendRecoveryEmail] != .boolean(true) else {
        return
      }
      let isOwn = entry.line > 0
      problems.report(
        .recoveryMissing,
        "\(member.user.extension) gets no link after this reset and must use \"forgot password\"",
        at: isOwn ? problems.scalar(entry, in: Int(member.user.file)) : member.location,
        help: "write send_recovery_email: true beside it")
    }
  }
}
