/// Everything there is to know about a field of a user.
package struct FieldDescriptor: Hashable, Sendable {
  /// What the field's value does.
  package enum Purpose: Sendable {
    /// It is part of the stored user and compared with it.
    case stored
    /// Its value is a request, or qualifies one; the stored user has no such field.
    case request
    /// It steers how the manifest is read and matched.
    case control
  }

  /// Which users it makes sense for.
  package enum Audience: Sendable {
    case everyone
    case people
    case callQueues
  }

  package var field: Field
  /// The keys that lead to it in a manifest: `["directory", "announce"]`.
  package var path: [String]
  package var shape: FieldShape
  package var purpose: Purpose
  package var audience: Audience
  /// The lowest role that may change it.
  ///
  /// The person may too where `isOwn`.
  package var authority: Role
  /// The lowest role that may set it while the user is being created.
  package var creationAuthority: Role
  package var isOwn: Bool
  /// Whether `null` may clear it.
  package var isClearable: Bool
  /// Whether a user it makes sense for must have it.
  package var isRequired: Bool
  /// Whether it tells one user from all others, so that profiles and defaults can't have it.
  package var isIndividual: Bool
  /// Whether its text tells who somebody is; addresses and numbers always do.
  package var isPersonal: Bool
  /// Whether its value says how to get a secret.
  package var isSecret: Bool
  package var title: String
  package var help: String
  package var example: String

  package init(
    _ field: Field, _ path: [String], _ shape: FieldShape, purpose: Purpose = .stored,
    audience: Audience = .everyone, authority: Role, creationAuthority: Role? = nil,
    isOwn: Bool = false, isClearable: Bool = true, isRequired: Bool = false,
    isIndividual: Bool = false, isPersonal: Bool = false, isSecret: Bool = false, title: String,
    help: String, example: String
  ) {
    self.field = field
    self.path = path
    self.shape = shape
    self.purpose = purpose
    self.audience = audience
    self.authority = authority
    self.creationAuthority = creationAuthority ?? authority
    self.isOwn = isOwn
    self.isClearable = isClearable
    self.isRequired = isRequired
    self.isIndividual = isIndividual
    self.isPersonal = isPersonal
    self.isSecret = isSecret
    self.title = title
    self.help = help
    self.example = example
  }

  package var name: String { path.joined(separator: ".") }
}

extension FieldDescriptor.Audience {
  /// Whether a user of this kind has the field.
  package func includes(kind: String) -> Bool {
    switch self {
    case .everyone: true
    case .people: kind == "person"
    case .callQueues: kind == "call_queue"
    }
  }
}
