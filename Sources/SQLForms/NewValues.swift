package import Fields
package import Storage

/// The values that a change sets, by field.
package struct NewValues {
  package let `extension`: Extension
  /// The keyed lists that are set, each with its table.
  package let lists: [(table: ItemColumns, items: [Item])]
  private var values: [Value?] = Array(repeating: nil, count: Field.count)
  private var isSet: [Bool] = Array(repeating: false, count: Field.count)

  /// Throws `.refused` for a value that no stored field can take.
  package init(_ change: UserChange, _ columns: UserColumns) throws(StoreError) {
    for assignment in change.fields {
      guard columns.stores(assignment.field) else {
        throw .refused(reason: "\(assignment.field.name) is not a stored field")
      }
      values[Int(assignment.field.rawValue)] = assignment.value
      isSet[Int(assignment.field.rawValue)] = true
    }
    `extension` = try Self.extension(change, values[Int(Field.extension.rawValue)])
    var lists: [(table: ItemColumns, items: [Item])] = []
    for (field, table) in columns.lists where isSet[Int(field.rawValue)] {
      lists.append((table, values[Int(field.rawValue)]?.items ?? []))
    }
    self.lists = lists
  }

  /// A renumbered user's new one, else the one that the change is for.
  private static func `extension`(
    _ change: UserChange, _ value: Value?
  ) throws(StoreError) -> Extension {
    guard let value else {
      guard case .new(let number) = change.target else { return change.extension }
      return number
    }
    guard let number = Extension(value.text ?? "") else {
      throw .refused(reason: "the new number of \(change.extension) is not an extension")
    }
    return number
  }

  package subscript(_ field: Field) -> Value? { values[Int(field.rawValue)] }

  package func sets(_ field: Field) -> Bool { isSet[Int(field.rawValue)] }

  /// Under which no two users may have a login name.
  package var loginKey: String? { self[.loginName]?.text?.lowercased() }

  /// The login name belongs to somebody else already: the user with an extension, or, where it is
  /// nil, one of another organization.
  package func refusal(loginNameOf owner: String?) -> StoreError {
    let owner = owner.map { "extension \($0)" } ?? "another organization's user"
    return .refused(
      reason: "login_name \(self[.loginName]?.text ?? "") of extension \(`extension`) belongs to "
        + owner)
  }

  package var refusalOfNumber: StoreError {
    .refused(reason: "extension \(`extension`) belongs to another user already")
  }
}
