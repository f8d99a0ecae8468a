package import Fields
package import Model

/// Who can be called once a plan is carried out.
package struct Callees: Sendable {
  /// Whether each is a person.
  private var people: [Extension: Bool]
  private let desired: Desired
  private let settled: SettledUsers

  /// Those who are stored; what settled users are, the places of the desired ones tell.
  package init(_ stored: [StoredUser], _ desired: Desired, _ settled: SettledUsers) {
    people = Dictionary(stored.map { ($0.extension, $0.isPerson) }) { first, _ in first }
    self.desired = desired
    self.settled = settled
  }

  package mutating func leave(_ extension: Extension) { people[`extension`] = nil }

  package mutating func arrive(_ extension: Extension, isPerson: Bool) {
    people[`extension`] = isPerson
  }

  /// Whether the user with an extension is a person; nil where nobody has it.
  package func isPerson(_ extension: Extension) -> Bool? {
    people[`extension`] ?? desired.place(of: `extension`).flatMap(settled.isPerson)
  }
}
