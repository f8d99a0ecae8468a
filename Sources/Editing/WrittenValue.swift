import Fields
import Model
import Plans

extension DesiredUser {
  /// What the manifests say at a path: nil where nothing is written.
  func written(at path: FieldPath) -> Value? {
    guard let field = path.field, let whole = self[field] else { return nil }
    switch path {
    case .field: return whole
    case .item(_, let key): return whole.items.first { $0.key == key }.map { .items([$0]) }
    case .itemField(_, let key, let index): return whole.items.first { $0.key == key }?[index]
    case .resourceField: return nil
    }
  }

  /// Puts another value in place of a written one.
  mutating func write(_ value: Value, at path: FieldPath) {
    guard let field = path.field,
      let place = entries.firstIndex(where: { $0.field == field })
    else { return }
    guard case .itemField(_, let key, let index) = path else {
      entries[place].value = value
      return
    }
    var items = entries[place].value.items
    guard let item = items.firstIndex(where: { $0.key == key }) else { return }
    items[item].values[index] = value
    entries[place].value = .items(items)
  }

  /// Whether both say the same, wherever it is written.
  func says(sameAs other: DesiredUser) -> Bool {
    `extension` == other.extension && file == other.file && entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy {
        $0.field == $1.field && $0.origin == $1.origin && $0.value == $1.value
      }
  }
}

extension Desired {
  /// Whether both say the same, wherever it is written.
  func says(sameAs other: Desired) -> Bool {
    files == other.files && users.count == other.users.count
      && zip(users, other.users).allSatisfy { $0.says(sameAs: $1) }
      && resources.mapValues { $0.map(\.item) } == other.resources.mapValues { $0.map(\.item) }
  }

  mutating func write(_ edit: ManifestEdit) {
    guard let place = place(of: edit.user) else { return }
    users[place].write(edit.wanted, at: edit.path)
  }
}
