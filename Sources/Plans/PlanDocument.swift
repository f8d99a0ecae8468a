/// A plan as it is saved: the plan, and what made it.
package struct PlanDocument: Hashable, Sendable {
  /// Raised by a change that an older program would misread.
  package static let majorFormat = 1
  /// As `format_version`; a minor number is raised by members that older programs may ignore.
  package static let format = "\(majorFormat).2"

  /// What shows that it was made by somebody with the key, and for how long it holds.
  package struct Seal: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    package var expiresAt: Int64
    /// Of the whole document without it: `hmac-sha256:…`.
    package var signature: String

    package init(expiresAt: Int64, signature: String) {
      self.expiresAt = expiresAt
      self.signature = signature
    }
  }

  package let plan: Plan
  package var toolVersion: String
  /// Seconds since 1970, UTC.
  package var createdAt: Int64
  /// The digest of the manifests that it was made from, `sha256:…`.
  package var manifestDigest: String
  /// Of the plan; of a redacted one, the digest that it had before.
  package let digest: String
  package let isRedacted: Bool
  /// Nil where there was no key to sign with.
  package var seal: Seal?

  package init(plan: Plan, toolVersion: String, createdAt: Int64, manifestDigest: String) {
    self.plan = plan
    self.toolVersion = toolVersion
    self.createdAt = createdAt
    self.manifestDigest = manifestDigest
    digest = PlanDigest.digest(of: plan)
    isRedacted = false
  }

  /// The same document with a plan in which pseudonyms stand for people; it is to be read only.
  package init(redacting document: PlanDocument, plan: Plan) {
    self.plan = plan
    toolVersion = document.toolVersion
    createdAt = document.createdAt
    manifestDigest = document.manifestDigest
    digest = document.digest
    isRedacted = true
  }
}
