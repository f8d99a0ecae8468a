import Fields
import YAMLWriting

/// What is in which manifest, and the second look at all users: each as text.
package struct ManifestLayout {
  /// The organization's own first, if there is one, then by name.
  package private(set) var files: [ManifestFile] = []
  private let setting: ManifestSetting
  private let table: ValueTable
  private let profiles: [Profile]
  private var count: LineCount
  /// By the value that the users of a file share.
  private var places: [String?: Int] = [:]
  /// By file: what its users needn't say.
  private var layers: [Layer] = []
  private var begun: [Bool] = []
  /// By what a user has to write besides defaults: the place of their profile.
  private var chosen: [[UInt16]: Int?] = [:]

  init(
    _ setting: ManifestSetting, _ table: ValueTable, _ workspace: Layer,
    defaults: [String?: [UInt16]], users: [String?: Int], _ profiles: [Profile],
    _ resources: [ResourceKind: [Item]]
  ) {
    self.setting = setting
    self.table = table
    self.profiles = profiles
    count = LineCount(table)
    var shared = ResourceText.lines(of: resources) + profileLines
    let names = FileNames(defaults.keys.compactMap(\.self), kind: setting.split.rawValue)
    let isOne = setting.split == .none
    if !shared.isEmpty, !isOne || defaults.isEmpty {
      shared.removeLast()
      add(FileNames.organization, shared, workspace, users: 0)
    }
    let entries = defaults.map {
      (value: $0.key, name: names.name(of: $0.key, isOne), own: $0.value)
    }
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      places[entry.value] = files.count
      let opening = defaultLines(entry.own) + ["users:"]
      add(
        entry.name, isOne ? shared + opening : opening, workspace.covered(by: entry.own),
        users: users[entry.value] ?? 0)
    }
  }

  /// A user as text, and the file where it follows what was written there before.
  ///
  /// Nil for a user of a file that the census knows nothing of.
  package mutating func entry(_ user: WrittenUser) -> (file: Int, bytes: [UInt8])? {
    guard let file = places[setting.file(of: user)] else { return nil }
    let kind = UserKind(user[.kind]?.text)
    let combination = Combination(
      kind: kind,
      values: SharedField.all.indices.map {
        table.knownNumber(of: user[SharedField.all[$0].field], at: $0)
      })
    var rest = layers[file].rest(of: combination)
    let profile = profile(for: rest)
    if let profile { rest = profile.without(rest) }
    var lines = ["  - extension: \(user.extension.text)"]
    if let profile { lines.append("    profile: \(profile.name)") }
    lines += FieldText.lines(of: pairs(user, rest, kind), indent: FieldText.userIndent)
    if begun[file] { lines.insert("", at: 0) }
    begun[file] = true
    return (file, Self.bytes(lines))
  }

  private mutating func profile(for rest: [UInt16]) -> Profile? {
    guard !profiles.isEmpty else { return nil }
    let rest = table.withoutRare(rest)
    if let known = chosen[rest] { return known.map { profiles[$0] } }
    let best = ProfileSearch.best(of: profiles, for: rest, &count)?.place
    chosen[rest] = .some(best)
    return best.map { profiles[$0] }
  }

  /// What has to be written of a user, in the order of the field table.
  private func pairs(_ user: WrittenUser, _ rest: [UInt16], _ kind: UserKind) -> [FieldText.Pair] {
    var pairs: [FieldText.Pair] = []
    for field in FieldGroup.written {
      if let place = SharedField.places[Int(field.rawValue)] {
        guard rest[place] != Combination.nothing else { continue }
        let value = table.value(rest[place], at: place) ?? user[field]
        if let value { pairs.append((field, value)) }
      } else if let value = ownValue(field, user, kind) {
        pairs.append((field, value))
      }
    }
    return pairs
  }

  /// What is to be written for a field that nobody shares, beside what the workspace fills in.
  private func ownValue(_ field: Field, _ user: WrittenUser, _ kind: UserKind) -> Value? {
    let filledIn = filledIn(field, kind)
    switch (field, user[field]) {
    case (.kind, let value):
      let wanted = value ?? .text("person")
      return wanted == filledIn ?? .text("person") ? nil : wanted
    case (.loginName, .text(let login)):
      let isDefault = login == "\(user.extension.text)@\(setting.domain)" && kind == .person
      return isDefault ? nil : .text(login)
    case (_, let value?): return value == filledIn ? nil : value
    case (_, nil):
      guard let filledIn, filledIn != .null, field.descriptor.isClearable,
        field.purpose == .stored, !user.isUntouched(field)
      else { return nil }
      return .null
    }
  }

  private func filledIn(_ field: Field, _ kind: UserKind) -> Value? {
    guard let value = setting.defaults[Int(field.rawValue)] else { return nil }
    return kind.suits(field.descriptor.audience) ? value : nil
  }

  private var profileLines: [String] {
    profiles.isEmpty
      ? []
      : ["profiles:"]
        + profiles.flatMap { profile in
          ["  \(profile.name):"] + FieldText.lines(of: pairs(profile.values), indent: 4) + [""]
        }
  }

  private func defaultLines(_ values: [UInt16]) -> [String] {
    let pairs = pairs(values)
    return pairs.isEmpty
      ? [] : ["defaults:"] + FieldText.lines(of: pairs, indent: 2) + [""]
  }

  private func pairs(_ values: [UInt16]) -> [FieldText.Pair] {
    values.indices.compactMap { place in
      table.value(values[place], at: place).map { (SharedField.all[place].field, $0) }
    }
  }

  private mutating func add(_ name: String, _ lines: [String], _ layer: Layer, users: Int) {
    files.append(ManifestFile(name: name, opening: Self.bytes(lines), users: users))
    layers.append(layer)
    begun.append(false)
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }
}

extension FileNames {
  fileprivate func name(of value: String?, _ isOne: Bool) -> String {
    if isOne { return Self.everything }
    return value.flatMap { names[$0] } ?? Self.others
  }
}

extension FieldGroup {
  /// All fields but the extension and the profile, in the order of the field table.
  fileprivate static let written: [Field] = all.flatMap(\.fields)
}
