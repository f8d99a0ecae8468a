import Fields
import Model

/// What a user's own values are laid over: profile, file defaults, workspace defaults.
struct Layers {
  /// What users must share to get the same values filled in.
  private struct Key: Hashable {
    var profile: String?
    var kind: String?
  }

  private let profiles: [String: [DesiredUser.Entry]]
  private let file: [DesiredUser.Entry]
  private let workspace: [DesiredUser.Entry]
  private var cache: [Key: [DesiredUser.Entry]] = [:]

  init(
    profiles: [String: [DesiredUser.Entry]], file: [DesiredUser.Entry],
    workspace: [DesiredUser.Entry]
  ) {
    self.profiles = profiles
    self.file = file
    self.workspace = workspace
  }

  /// Fills in what the user doesn't say, in the order of the field table.
  ///
  /// A value that makes no sense for the user's kind is left out.
  mutating func fillIn(_ member: inout Member) {
    let key = Key(profile: member[.profile]?.text, kind: member.kind)
    Self.lay(&member.user.entries, &member.fields, over: base(key))
  }

  private mutating func base(_ key: Key) -> [DesiredUser.Entry] {
    if let base = cache[key] { return base }
    var base = file
    var fields = FieldSet(of: base)
    if let entries = key.profile.flatMap({ profiles[$0] }) {
      base = entries.map(\.withoutPlace)
      fields = FieldSet(of: base)
      Self.lay(&base, &fields, over: file)
    }
    Self.lay(&base, &fields, over: workspace.map(\.withoutPlace))
    let kind = key.kind ?? base.first { $0.field == .kind }?.value.text
    let suiting = FieldSet.suiting(kind: kind)
    base.removeAll { !suiting.contains($0.field) }
    cache[key] = base
    return base
  }

  private static func lay(
    _ entries: inout [DesiredUser.Entry], _ fields: inout FieldSet, over base: [DesiredUser.Entry]
  ) {
    let added = FieldSet(of: base).subtracting(fields)
    if added.isEmpty { return }
    // Makes room without a copy of each value.
    entries.reserveCapacity(entries.count + added.bits.nonzeroBitCount)
    for index in base.indices where added.contains(base[index].field) {
      entries.insert(base[index], at: fields.count(before: base[index].field))
      fields.bits |= 1 << UInt64(base[index].field.rawValue)
    }
  }
}

extension DesiredUser.Entry {
  fileprivate var withoutPlace: DesiredUser.Entry {
    DesiredUser.Entry(field, value, origin: origin)
  }
}
