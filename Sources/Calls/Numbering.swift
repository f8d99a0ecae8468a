package import Fields

/// What digits are: somebody's extension, or a phone number.
package struct Numbering: Sendable {
  /// How many digits the organization's extensions have, a bit for each length.
  private let lengths: UInt32

  package init(_ extensions: some Sequence<Extension>) {
    lengths = extensions.reduce(0) { $0 | 1 << UInt32($1.text.utf8.count) }
  }

  /// Whether digits that are nobody's extension are meant as one: they are too short or too long
  /// for a phone number, or as long as the extensions here and no number of a public service.
  package func isExtension(_ target: String) -> Bool {
    guard Extension(target) != nil else { return false }
    let isNumber = (try? PhoneNumber(target)) != nil
    return !isNumber || (hasLength(target) && !PhoneNumber.isService(target))
  }

  private func hasLength(_ target: String) -> Bool {
    lengths & 1 << UInt32(target.utf8.count) != 0
  }
}
