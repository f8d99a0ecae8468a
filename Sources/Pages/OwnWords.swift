import Fields

/// How own fields are called on a page, where the field table's words are for office managers.
enum OwnWords {
  static func label(of field: Field) -> String {
    switch field {
    case .emails: "Your mail addresses"
    case .directoryAnnounce: "Callers can find me by name in the audio directory"
    case .directoryList: "List me in the printed directory"
    default: field.descriptor.title
    }
  }

  static func hint(of field: Field) -> String {
    switch field {
    case .emails: "Links to your account go to the first one. To remove an address, clear its box."
    case .directoryAnnounce: "They spell your name when the phone system asks whom to call."
    case .directoryList: "The list of names and extensions in your company."
    default: field.descriptor.help
    }
  }

  static func entryLabel(of field: Field, _ index: Int) -> String {
    switch (field, index) {
    case (.emails, 0): "First address"
    case (.emails, _): "Address \(index + 1)"
    default: "\(field.descriptor.title) \(index + 1)"
    }
  }

  /// The word by which a browser knows what to fill in.
  static func autocomplete(of field: Field) -> String? {
    switch field {
    case .firstName: "given-name"
    case .lastName: "family-name"
    default: nil
    }
  }
}
