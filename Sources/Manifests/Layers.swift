import Fields
import Model

/// What a user's own values are laid over: profile, file defaults, workspace defaults.
struct Layers {
  private let profiles: [String: [DesiredUser.Entry]]
  private let file: [DesiredUser.Entry]
  private let workspace: [DesiredUser.Entry]
  private var cache: [Key: [DesiredUser.Entry]] = [:]

  /// What users must share to get the same values filled in.
  private struct Key: Hashable {
    var profile: String?
    var kind: String?
  }

  init(
    profiles: [String: [DesiredUser.Entry]], file: [DesiredUser.Entry],
    workspace: [DesiredUser.Entry]
  ) {
    self.profiles = profiles
    self.file = file
    self.workspace = workspace
  }

  /// The user's own entries with all that is filled in, in the order of the field table.
  ///
  /// A filled-in value that makes no sense for the user's kind is left out.
  mutating func merge(_ own: [DesiredUser.Entry], profile: String?) -> [DesiredUser.Entry] {
    let base = base(Key(profile: profile, kind: Self.kind(own)))
    return base.isEmpty ? own : Self.merge(own, over: base)
  }

  private mutating func base(_ key: Key) -> [DesiredUser.Entry] {
    if let base = cache[key] { return base }
    var base = Self.merge(file, over: workspace.map(\.withoutPlace))
    if let entries = key.profile.flatMap({ profiles[$0] }) {
      base = Self.merge(entries.map(\.withoutPlace), over: base)
    }
    let kind = key.kind ?? Self.kind(base)
    base.removeAll { !$0.field.isFor(kind: kind) }
    cache[key] = base
    return base
  }

  private static func kind(_ entries: [DesiredUser.Entry]) -> String? {
    for entry in entries where entry.field == .kind { return entry.value.text }
    return nil
  }

  private static func merge(
    _ own: [DesiredUser.Entry], over base: [DesiredUser.Entry]
  ) -> [DesiredUser.Entry] {
    let written = own.reduce(UInt64(0)) { $0 | 1 << UInt64($1.field.rawValue) }
    var added = 0
    for entry in base where written & 1 << UInt64(entry.field.rawValue) == 0 { added += 1 }
    if added == 0 { return own }
    var result: [DesiredUser.Entry] = []
    result.reserveCapacity(own.count + added)
    var next = 0
    for entry in base where written & 1 << UInt64(entry.field.rawValue) == 0 {
      while next < own.count, own[next].field < entry.field {
        result.append(own[next])
        next += 1
      }
      result.append(entry)
    }
    while next < own.count {
      result.append(own[next])
      next += 1
    }
    return result
  }
}

extension DesiredUser.Entry {
  fileprivate var withoutPlace: DesiredUser.Entry {
    DesiredUser.Entry(field, value, origin: origin)
  }
}

extension Field {
  /// Whether the field makes sense for users of a kind; nil is a person.
  func isFor(kind: String?) -> Bool {
    switch descriptor.audience {
    case .everyone: true
    case .people: kind == nil || kind == "person"
    case .callQueues: kind == "call_queue"
    }
  }
}
