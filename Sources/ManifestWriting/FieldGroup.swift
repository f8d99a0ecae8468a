import Fields

/// Fields whose values stand under one key: `voicemail`.
struct FieldGroup {
  let fields: [Field]
  /// Where they are among the shared fields; empty for fields that aren't shared.
  let places: [Int]

  /// In the order of the field table; the extension and the profile stand before them all.
  static let all: [FieldGroup] = {
    var groups: [[Field]] = []
    var last = ""
    for descriptor in FieldTable.descriptors
    where ![.extension, .profile].contains(descriptor.field) {
      let key = descriptor.path.first ?? ""
      if key == last {
        groups[groups.count - 1].append(descriptor.field)
      } else {
        groups.append([descriptor.field])
      }
      last = key
    }
    return groups.map(FieldGroup.init)
  }()

  /// Those of shared fields.
  static let shared: [FieldGroup] = all.filter { !$0.places.isEmpty }

  /// The places of the shared fields that have their key for themselves.
  static let single: [Int] = all.filter { $0.fields.count == 1 }.flatMap(\.places)

  private init(fields: [Field]) {
    self.fields = fields
    places = fields.compactMap { SharedField.places[Int($0.rawValue)] }
  }
}
