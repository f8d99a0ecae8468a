/// The names of a user's fields.
///
/// All else about a field stands in `FieldTable`.
///
/// The raw value is the place in the table and the order in every plan.
package enum Field: UInt8, CaseIterable, Sendable {
  case `extension`
  case loginName
  case callerID
  case emergencyCallerID
  case kind
  case firstName
  case lastName
  case emails
  case department
  case site
  case timeZone
  case scope
  case recordCalls
  case directoryAnnounce
  case directoryList
  case voicemailPIN
  case voicemailEnabled
  case voicemailTranscription
  case voicemailEmailNotification
  case voicemailAnnounceTime
  case voicemailAnnounceCallerID
  case voicemailNewestFirst
  case phones
  case answeringRules
  case directNumbers
  case agents
  case forcePasswordReset
  case sendRecoveryEmail
  case reset
  case resetDelete
  case welcome
  case profile
  case was
  case absent
  case addPhone

  package static let count = allCases.count

  /// The dotted name, as plans and schemas write it: `directory.announce`.
  package var name: String { descriptor.name }

  package var descriptor: FieldDescriptor { FieldTable.descriptors[Int(rawValue)] }

  package var purpose: FieldDescriptor.Purpose { FieldTable.purposes[Int(rawValue)] }
}

extension Field: Comparable {
  package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
}
