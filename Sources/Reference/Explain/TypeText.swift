import Fields

/// The types of fields in words.
enum TypeText {
  static func text(_ shape: FieldShape) -> String {
    switch shape {
    case .scalar(let type): text(type)
    case .list(let type, let maximum): "a list of up to \(maximum), each \(text(type))"
    case .items(let table):
      "a list keyed by `\(table.key.name)`, with "
        + table.fields.dropFirst().map { "`\($0.name)`" }.joined(separator: ", ")
    case .pinSource: "{env: NAME} or {generate: true}"
    }
  }

  private static func text(_ type: ScalarType) -> String {
    switch type {
    case .boolean: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text(let length): "a text of \(length.lowerBound) to \(length.upperBound) characters"
    case .choice(let options): "one of \(options.joined(separator: ", "))"
    case .extension: "an extension: 2 to 16 digits, kept as text"
    case .loginName: "name@domain, unique"
    case .phoneNumber: "a phone number: 3 to 15 digits with an optional leading +"
    case .email: "an email address"
    case .timeZone: "an IANA time zone"
    case .macAddress: "a MAC address: 12 hexadecimal digits"
    case .department: "the name of a declared department"
    case .site: "the name of a declared site"
    case .profile: "the name of a declared profile"
    case .request: "a request value: true, or a text; each new text asks once"
    case .target: "an extension or a phone number"
    }
  }
}
