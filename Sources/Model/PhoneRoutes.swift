package import Fields

/// Whom the organization's phone numbers reach.
package struct PhoneRoutes: Hashable, Sendable {
  /// By extension, in the order given.
  private var numbers: [String: [String]] = [:]

  package init(_ phoneNumbers: some Sequence<Item> = []) {
    let place = ItemTable.phoneNumber.place(of: "extension")
    for item in phoneNumbers {
      if let user = item.value(at: place)?.text { numbers[user, default: []].append(item.key) }
    }
  }

  /// Those whose calls reach a user.
  package func numbers(to user: Extension) -> [String] { numbers[user.text] ?? [] }
}
