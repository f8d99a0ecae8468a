import Fields

/// What is left out of the manifests because they would be wrong with it.
struct LeftOut {
  /// Users that aren't written at all.
  var users: [Extension: Omission] = [:]
  /// Fields of users that aren't written.
  var fields: [Extension: [Field: UserTranslation.Problem]] = [:]
  /// By kind and key: departments and the like, or fields of theirs.
  var resources: [ResourceKind: [String: Omission]] = [:]

  /// How much it is; it only grows.
  var count: Int {
    users.count + fields.values.reduce(0) { $0 + $1.count }
      + resources.values.reduce(0) { $0 + $1.count }
  }
}
