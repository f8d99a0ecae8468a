package import Fields
package import Model
package import Notifications

/// What `rollcall.yaml` says, with the defaults filled in.
package struct Workspace: Hashable, Sendable {
  package var organization: String
  package var company: String
  package var domain: String
  /// `sqlite:PATH` or `postgres://…`.
  package var store = "sqlite:.rollcall/roster.db"
  /// Files, folders or globs, relative to the workspace.
  package var manifests = ["manifests"]
  /// Base of the links in mails, without a slash at its end.
  package var portalURL: String?
  package var requester: Requester?
  package var mail = MailSettings()
  /// Who is told of runs.
  package var webhooks: [Webhook] = []
  /// The fewest characters of a password that a person chooses.
  package var minimumPasswordLength = 8
  /// A manifest's value for these is used when the user is created only.
  package var userOwned: Set<Field> = []
  package var guards: [ActionKind: GuardLimit] = [:]
  /// For every user, weakest of all.
  package var defaults: [DesiredUser.Entry] = []

  package init(organization: String, company: String, domain: String) {
    self.organization = organization
    self.company = company
    self.domain = domain
  }
}
