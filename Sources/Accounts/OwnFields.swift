package import Fields

/// The stored fields that a person may change on their own account.
package enum OwnFields {
  /// In the order of the field table.
  package static let all: [Field] =
    FieldTable.stored.filter { $0.descriptor.isOwn && !$0.descriptor.isSecret }
}
