import Fields
import YAMLWriting

/// Names for profiles: what their values tell of those who use them, else a number.
struct ProfileNames {
  private let table: ValueTable
  private var taken: Set<String>

  init(_ table: ValueTable, taken: Set<String>) {
    self.table = table
    self.taken = taken
  }

  /// Unique among all, and the same for the same profiles.
  mutating func name(_ profile: Profile) -> String {
    let told = Self.telling.compactMap { word(for: $0, profile) }
    let names = told + (told.count > 1 ? [told.joined(separator: "_")] : [])
    for name in names where taken.insert(name).inserted { return name }
    let base = names.last ?? "profile"
    var number = names.isEmpty ? 1 : 2
    while !taken.insert("\(base)_\(number)").inserted { number += 1 }
    return "\(base)_\(number)"
  }

  private static let telling: [Field] = [.scope, .department, .site]

  private func word(for field: Field, _ profile: Profile) -> String? {
    guard let place = SharedField.places[Int(field.rawValue)],
      let text = table.value(profile.values[place], at: place)?.text
    else { return nil }
    let slug = Slug.text(text, separator: "_", limit: 20)
    guard !slug.isEmpty else { return nil }
    // A department can be called null, or 0123.
    let isPlain = FlowText.scalar(.text(slug), .profile, inFlow: true) == slug
    return isPlain ? slug : "\(field.name)_\(slug)"
  }
}
