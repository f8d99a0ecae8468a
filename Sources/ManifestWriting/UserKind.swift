import Fields

/// The kinds of users that differ in the fields that make sense for them.
enum UserKind: UInt8, CaseIterable {
  case person
  case callQueue
  case other

  /// Nil is a person.
  init(_ kind: String?) {
    switch kind {
    case nil, "person": self = .person
    case "call_queue": self = .callQueue
    default: self = .other
    }
  }

  func suits(_ audience: FieldDescriptor.Audience) -> Bool {
    switch audience {
    case .everyone: true
    case .people: self == .person
    case .callQueues: self == .callQueue
    }
  }
}
