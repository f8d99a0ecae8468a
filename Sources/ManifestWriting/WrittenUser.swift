package import Fields
package import Model

/// A user as a manifest shall say they are.
package struct WrittenUser: Hashable, Sendable {
  package var `extension`: Extension
  /// By `Field.rawValue`: nil is not written, `.null` clears.
  ///
  /// Besides stored fields it may hold the requests and controls of a manifest, such as `add_phone`.
  /// Where defaults would fill in what is nil, the manifest says `null`. Without a kind it is a person.
  package var values: [Value?]
  /// Fields that no manifest shall say anything about, for this user: neither they nor defaults of
  /// their file.
  package var untouched: Set<Field> = []
  /// Whether that holds for all fields that are nil, too.
  package var isSilent = false

  package init(
    _ extension: Extension, values: [Value?] = Array(repeating: nil, count: Field.count)
  ) {
    self.extension = `extension`
    self.values = values
  }

  func isUntouched(_ field: Field) -> Bool {
    untouched.contains(field) || isSilent && self[field] == nil
  }

  package subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }
}

extension WrittenUser {
  /// What these defaults ask of everybody: it is for users that there will be, not for those there
  /// are.
  package static func requests(
    in defaults: [DesiredUser.Entry]
  ) -> [(field: Field, request: String)] {
    [Field.reset, .forcePasswordReset, .welcome].compactMap { field in
      defaults.last { $0.field == field }?.value.text.map { (field, $0) }
    }
  }

  /// The departments and sites that these defaults put users in.
  package static func names(in defaults: [DesiredUser.Entry]) -> [ResourceKind: Set<String>] {
    [(ResourceKind.department, Field.department), (.site, .site)].reduce(into: [:]) { names, pair in
      names[pair.0] = Set(defaults.compactMap { $0.field == pair.1 ? $0.value.text : nil })
    }
  }

  /// Leaves what nothing is said of to the defaults of rollcall.yaml, but for their requests; returns
  /// the fields that they fill in.
  package mutating func leaveRest(to defaults: [DesiredUser.Entry]) -> Set<Field> {
    var filledIn: Set<Field> = []
    let kind = UserKind(self[.kind]?.text)
    if kind == .person {
      for (field, _) in Self.requests(in: defaults) where self[field] == nil {
        self[field] = .boolean(false)
      }
    }
    for entry in defaults where self[entry.field] == nil && entry.value != .null {
      guard entry.field != .kind, kind.suits(entry.field.descriptor.audience) else { continue }
      self[entry.field] = entry.value
      filledIn.insert(entry.field)
    }
    return filledIn
  }
}
