package import Fields

/// The first of two looks at all users: what they share.
///
/// It remembers how often combinations of values occur in each file, and no user.
package struct ManifestCensus {
  private let setting: ManifestSetting
  private var table = ValueTable()
  private let workspace: Layer
  /// By the value that the users of a file share; nil has none.
  private var files: [String?: FileCensus] = [:]

  package init(_ setting: ManifestSetting) {
    self.setting = setting
    var table = table
    workspace = Layer(
      values: SharedField.all.indices.map { place in
        let value = setting.defaults[Int(SharedField.all[place].field.rawValue)]
        return table.number(ofDefault: value, at: place)
      })
    self.table = table
  }

  package mutating func note(_ user: WrittenUser) {
    let kind = UserKind(user[.kind]?.text)
    var combination = Combination(kind: kind, values: [])
    var fixed: [Int] = []
    for (place, shared) in SharedField.all.enumerated() {
      let value = user[shared.field]
      let number = table.number(of: value, at: place)
      table.count(number, at: place)
      combination.values.append(number)
      if isFixed(shared, at: place, user, kind) { fixed.append(place) }
    }
    let file = setting.file(of: user)
    files[file, default: FileCensus()].note(combination, fixing: fixed)
  }

  /// Whether a user must not get a value from the defaults of a file.
  private func isFixed(
    _ shared: SharedField, at place: Int, _ user: WrittenUser, _ kind: UserKind
  ) -> Bool {
    guard kind.suits(shared.audience) else { return false }
    if user.isUntouched(shared.field) { return true }
    guard user[shared.field] == nil else { return false }
    return !shared.isClearable
      || !shared.isStored && workspace.values[place] != Combination.nothing
  }

  /// Decides what there will be; `resources` are declared beside the users.
  package func layout(_ resources: [ResourceKind: [Item]] = [:]) -> ManifestLayout {
    var count = LineCount(table)
    var defaults: [String?: [UInt16]] = [:]
    var rests: [[UInt16]: Int] = [:]
    for (file, census) in files {
      let found = DefaultSearch(census, over: workspace).defaults(&count)
      defaults[file] = found
      let layer = workspace.covered(by: found)
      for (combination, users) in census.combinations {
        rests[table.withoutRare(layer.rest(of: combination)), default: 0] += users
      }
    }
    var names = ProfileNames(table, taken: setting.takenProfiles)
    let profiles = ProfileSearch(rests, count).profiles().map { profile in
      var profile = profile
      profile.name = names.name(profile)
      return profile
    }
    return ManifestLayout(
      setting, table, workspace, defaults: defaults, users: files.mapValues(\.users), profiles,
      resources)
  }
}

extension Layer {
  /// The same with stronger values over it.
  func covered(by values: [UInt16]) -> Layer {
    Layer(values: zip(values, self.values).map { $0 == Combination.nothing ? $1 : $0 })
  }
}

extension ValueTable {
  /// With what hardly anybody has taken for somebody's own, so that the rest compares.
  ///
  /// What stands in brackets with others stays as it is, since its length decides about lines.
  func withoutRare(_ values: [UInt16]) -> [UInt16] {
    var values = values
    for place in FieldGroup.single where values[place] > Combination.null {
      if count(of: values[place], at: place) < ProfileSearch.leastUsers {
        values[place] = Combination.own
      }
    }
    return values
  }
}

extension ManifestSetting {
  /// What tells which file a user stands in.
  func file(of user: WrittenUser) -> String? { split.field.flatMap { user[$0]?.text } }
}
