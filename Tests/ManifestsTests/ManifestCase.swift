import Testing

/// Manifests with marks, and what is said to them: `code: message`, in order of place.
struct ManifestCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var manifests: [String]
  var expected: [String]

  init(_ name: String, _ manifests: String..., expect expected: String...) {
    testDescription = name
    self.manifests = manifests
    self.expected = expected
  }

  /// A case about the keys of one person.
  static func user(_ name: String, _ keys: String, expect expected: String...) -> ManifestCase {
    var result = ManifestCase(name, person + keys)
    result.expected = expected
    return result
  }

  static let person = """
    departments: [Sales, Dispatch]
    sites: [{name: Boston}]
    users:
      - extension: 1001
        first_name: Ada
        last_name: Lovelace
        emails: [ada@acme.example.com]

    """
}
