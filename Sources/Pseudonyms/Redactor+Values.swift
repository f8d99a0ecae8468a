package import Fields
package import Plans

extension Redactor {
  /// A value as a plan or drift shows it.
  package func value(_ value: Value?, at path: FieldPath) -> Value? {
    guard let value, let shape = path.shape else { return value }
    return self.value(value, shape, isPersonal: path.isPersonal)
  }

  package func path(_ path: FieldPath) -> FieldPath {
    switch path {
    case .field, .resourceField: path
    case .item(let field, let key): .item(field, key: itemKey(key, of: field))
    case .itemField(let field, let key, let index):
      .itemField(field, key: itemKey(key, of: field), index: index)
    }
  }

  func value(_ value: Value, _ shape: FieldShape, isPersonal: Bool) -> Value {
    switch (shape, value) {
    case (.scalar(let type), .text(let text)): .text(self.text(text, type, isPersonal))
    case (.list(let type, _), .texts(let texts)):
      .texts(texts.map { self.text($0, type, isPersonal) })
    case (.items(let table), .items(let items)): .items(items.map { item($0, table) })
    default: value
    }
  }

  private func text(_ text: String, _ type: ScalarType, _ isPersonal: Bool) -> String {
    switch type {
    case .extension, .phoneNumber, .target: number(text)
    case .email, .loginName: address(text)
    case .macAddress: device(text)
    case .request: request(text)
    case .text: isPersonal ? name(text) : text
    case .boolean, .integer, .choice, .timeZone, .department, .site, .profile: text
    }
  }

  private func item(_ item: Item, _ table: ItemTable) -> Item {
    Item(
      zip(item.values, table.fields).map { value, field in
        value.map { self.value($0, field.shape, isPersonal: field.isPersonal) }
      })
  }

  private func itemKey(_ key: String, of field: Field) -> String {
    guard case .items(let table) = field.descriptor.shape else { return key }
    let value = value(.text(key), table.key.shape, isPersonal: table.key.isPersonal)
    return value.text ?? key
  }
}

extension FieldPath {
  fileprivate var isPersonal: Bool {
    switch self {
    case .field(let field), .item(let field, _): field.descriptor.isPersonal
    case .itemField(let field, _, let index):
      if case .items(let table) = field.descriptor.shape {
        table.fields[index].isPersonal
      } else {
        false
      }
    case .resourceField(let kind, let index):
      ItemTable.table(of: kind)?.fields[index].isPersonal ?? false
    }
  }
}
