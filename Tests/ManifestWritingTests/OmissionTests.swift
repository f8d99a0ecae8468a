import Fields
import ManifestWriting
import Model
import Plans
import StoredManifests
import TestSupport
import Testing

/// What is stored and can't be said: it is left out and told, and what is written plans to nothing.
struct OmissionTests {
  /// A change that makes the stored state one that no manifest can say.
  struct Flaw: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fields: [String]
    var reason: String
    var spoil: @Sendable (inout StoredUser) -> Void

    init(
      _ field: Field, _ value: Value?, _ reason: String, fields: [String]? = nil
    ) {
      testDescription = reason
      self.fields = fields ?? [field.name]
      self.reason = reason
      spoil = { $0[field] = value }
    }
  }

  static let flaws = [
    Flaw(.timeZone, "Mars/Base", "this system knows no time zone \"Mars/Base\""),
    Flaw(.department, "Ghosts", "there is no department \"Ghosts\""),
    Flaw(.site, "Atlantis", "there is no site \"Atlantis\""),
    Flaw(.emails, ["nobody"], "the stored emails has no @"),
    Flaw(
      .emails, ["a@b.example.com", "A@b.example.com"],
      "emails: \"A@b.example.com\" stands twice in the list"),
    Flaw(.callerID, "call me", "the stored caller_id is not a phone number"),
    Flaw(.agents, ["1000"], "agents makes no sense for kind person"),
    Flaw(.lastName, nil, "there is no last_name, which manifests must give", fields: []),
    Flaw(
      .firstName, " Ada",
      "the stored first_name starts or ends with a space, and manifests must give one",
      fields: []),
    Flaw(
      .loginName, "ada@elsewhere.example.com",
      "login_name: \"ada@elsewhere.example.com\" doesn't end in @acme.example.com"),
    Flaw(
      .directNumbers, ["+16175559999"],
      "phone number +16175559999 is routed to 1000, 1001"),
  ]

  @Test(arguments: flaws)
  func `a flaw is named, and the rest is written`(flaw: Flaw) throws {
    var users = Array(StoredOrganization(seed: 3).users.filter(\.isPerson).prefix(5))
    try #require(users.count >= 2)
    users[0][.directNumbers] = ["+16175559999"]
    flaw.spoil(&users[1])
    let exporting = Exporting(seed: 3, fillsIn: false)
    let made = try exporting.made(.department, users)
    let own = made.omissions.filter { $0.kind == .user }
    #expect(own.map(\.key) == [users[1].extension.text])
    #expect(own.map(\.fields) == [flaw.fields])
    #expect(own.map(\.reason) == [flaw.reason])
    #expect(made.users == (flaw.fields.isEmpty ? users.count - 1 : users.count))
    let plan = exporting.plan(try exporting.desired(made.files), isManaged: false, users)
    #expect(plan.actions == [])
    #expect(plan.blocked == [])
  }

  @Test func `users who change while they are read are read anew`() throws {
    let exporting = Exporting(seed: 8, fillsIn: false)
    var manifests = StoredManifests(
      StoredRules(exporting.workspace, Exporting.context), split: .none,
      resources: exporting.organization.resources)
    var looks = 0
    let outcome = manifests.make { visit in
      looks += 1
      for var user in exporting.organization.users {
        user.revision = Int64(looks)
        visit(user)
      }
    }
    guard case .unsteady = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }
}
