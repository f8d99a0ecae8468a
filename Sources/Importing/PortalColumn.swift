package import Fields

/// What a column of a portal's CSV is about.
package enum PortalColumn: Hashable, Sendable {
  /// A stored field, or `add_phone`.
  case field(Field)
  case domain
  /// A voicemail PIN, which is looked at and not kept.
  case pin
  /// How many seconds phones ring.
  case answerTime
  /// The portal's word for what answers: `system-queue`.
  case service
  case status
  case voicemails
  case unheard
  case greetings
  case musicOnHold
  /// A password or another secret, which is not read.
  case secret
  /// It says what Rollcall finds out itself.
  case derived
}

extension PortalColumn {
  /// What a column of this name is about; case, spaces and punctuation don't matter.
  package static func named(_ name: String) -> PortalColumn? { ColumnNames.column(named: name) }

  /// Whether what stands in it may never be shown.
  var isSecret: Bool { self == .pin || self == .secret }

  /// Whether its cells are made of digits, which spreadsheets take for amounts and dates.
  var isNumeric: Bool {
    switch self {
    case .field(.extension), .field(.callerID), .field(.emergencyCallerID), .field(.directNumbers),
      .field(.agents), .answerTime, .voicemails, .unheard, .greetings, .musicOnHold:
      true
    default: false
    }
  }

  /// Whether `default` in it means what holds for the whole domain, so that the row says nothing.
  var hasDefault: Bool {
    switch self {
    case .field(.callerID), .field(.emergencyCallerID), .field(.timeZone), .answerTime, .domain:
      true
    default: false
    }
  }

  /// Whether `-` in it can't be meant, so that the row says nothing; names may be called anything.
  var hasNothing: Bool {
    switch self {
    case .field(.extension), .field(.firstName), .field(.lastName), .field(.department),
      .field(.site), .pin:
      false
    default: true
    }
  }

  /// The field that a cell says something about; nil where it says more than that, or nothing.
  var field: Field? {
    switch self {
    case .field(let field): field
    case .answerTime: .answeringRules
    default: nil
    }
  }

  /// Whether few values stand in it, each in many rows.
  var isRepetitive: Bool {
    switch self {
    case .answerTime, .domain: true
    // The service says it, too: an empty cell doesn't say the same in each row.
    case .field(.kind): false
    case .field(let field): Self.repetitive[Int(field.rawValue)]
    default: false
    }
  }

  /// By `Field.rawValue`; asked for at every cell.
  private static let repetitive: [Bool] = FieldTable.descriptors.map { descriptor in
    switch descriptor.shape {
    case .scalar(.boolean), .scalar(.choice), .scalar(.timeZone), .scalar(.department),
      .scalar(.site), .scalar(.integer):
      true
    default: descriptor.field == .emergencyCallerID
    }
  }
}
