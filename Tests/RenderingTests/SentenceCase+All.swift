import Fields

extension SentenceCase {
  static let all: [SentenceCase] = people + mailed + systemUsers

  private static let people: [SentenceCase] = [
    SentenceCase(
      title: "set up", state: .standard, links: [link(used: true)],
      sentence: "Ada is set up: password and PIN are set, and nothing is needed."),
    SentenceCase(
      title: "set up, with a link out", state: .standard, links: [link()],
      sentence:
        "Ada is set up: password and PIN are set, and nothing is needed. The link in the welcome email of 2026-11-19 20:00 UTC to ada@acme.example.com is unused, valid until 2026-11-22 20:00 UTC."
    ),
    SentenceCase(
      title: "new",
      sentence:
        "Ada has not set up the account: to send a link, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "new, after a day's two requests", welcome: "2026-11-21 again",
      usedWelcomes: ["2026-11-21", "2026-11-21 again"],
      sentence:
        "Ada has not set up the account: to send a link, write `welcome: 2026-11-21 again 2` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "new and to be removed", isToBeRemoved: true,
      sentence: "Ada has not set up the account: the user is to be removed."
    ),
    SentenceCase(
      title: "new and unmanaged", isManaged: false,
      sentence:
        "Ada has not set up the account: to send a link, declare the user in a manifest, with `welcome: 2026-11-21`, and apply."
    ),
    SentenceCase(
      title: "new, where the manifests have errors", isManaged: false, knowsManaged: false,
      sentence:
        "Ada has not set up the account: to send a link, write `welcome: 2026-11-21` at the user in the manifests, and apply."
    ),
    SentenceCase(
      title: "new, with a number that no manifest names", isManaged: false, former: "1019",
      sentence:
        "Ada has not set up the account: to send a link, write `extension: 1044` at a.yaml:3, with `welcome: 2026-11-21`, and apply."
    ),
    SentenceCase(
      title: "new without an address", fields: [.firstName: .text("Ada")],
      sentence:
        "Ada has not set up the account: there is no email address, so no link can be sent. Add one under `emails:`."
    ),
    SentenceCase(
      title: "without a name", fields: [.emails: .texts(["a@b.example.com"])],
      sentence:
        "1044 has not set up the account: to send a link, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "reset, after a used link", state: .reset, links: [link(used: true)],
      sentence:
        "Ada's account was reset and isn't set up again: to send a link, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "with a password alone", state: .passwordOnly,
      sentence:
        "Ada has a password and no PIN: to send a link, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "with a PIN alone", state: .pinOnly,
      sentence:
        "Ada has a PIN and no password: \"Forgot your password?\" in the portal mails a link. To send one, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
  ]

  private static let mailed: [SentenceCase] = [
    SentenceCase(
      title: "with a link out", links: [link(), link(expired: true)],
      sentence:
        "Ada has not set up the account: the welcome email of 2026-11-19 20:00 UTC to ada@acme.example.com has a link that is unused, valid until 2026-11-22 20:00 UTC. To send another, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "with an expired link", links: [link(expired: true)],
      sentence:
        "Ada has not set up the account: the link in the welcome email of 2026-11-19 20:00 UTC to ada@acme.example.com was never used and expired 2026-11-20 20:00 UTC. To send another, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "with an expired link of the day's request", welcome: "2026-11-21",
      links: [link(expired: true)],
      sentence:
        "Ada has not set up the account: the link in the welcome email of 2026-11-19 20:00 UTC to ada@acme.example.com was never used and expired 2026-11-20 20:00 UTC. To send another, write `welcome: 2026-11-21 again` at a.yaml:3 and apply."
    ),
    SentenceCase(
      title: "with a mail that waits", links: [link()], mails: [mail()],
      sentence:
        "Ada has not set up the account: the welcome email to ada@acme.example.com waits to be sent: `rollcall apply` sends it."
    ),
    SentenceCase(
      title: "with a mail that the portal sends", links: [link()], mails: [mail(portal: true)],
      sentence:
        "Ada has not set up the account: the welcome email to ada@acme.example.com waits to be sent: rollcall-portal sends it."
    ),
    SentenceCase(
      title: "with a failed mail", links: [link()], mails: [mail(failed: true)],
      sentence:
        "Ada has not set up the account: the welcome email to ada@acme.example.com failed for good (550 no such user). Correct the address, or try again as it is: `rollcall outbox retry 1044`."
    ),
    SentenceCase(
      title: "with a failed mail of old", links: [link(expired: true)],
      mails: [mail(failed: true, expired: true)],
      sentence:
        "Ada has not set up the account: the welcome email to ada@acme.example.com failed for good (550 no such user), and its link has expired. To send another, write `welcome: 2026-11-21` at a.yaml:3 and apply."
    ),
  ]

  private static let systemUsers: [SentenceCase] = [
    system("call_queue", [:], "A call queue that nobody answers"),
    system("call_queue", [.agents: .texts(["1001"])], "A call queue that 1 agent answers"),
    system("call_queue", [.agents: .texts(["1001", "1002"])], "A call queue that 2 agents answer"),
    system("call_queue", [.agents: .texts([removed])], "A call queue that nobody answers"),
    system("auto_attendant", [:], "An auto attendant"),
    system("conference_bridge", [:], "A conference bridge"),
    system("fax", [:], "No person"),
  ]

  private static func system(
    _ kind: String, _ fields: [Field: Value], _ subject: String
  ) -> SentenceCase {
    SentenceCase(
      title: subject, fields: fields.merging([.kind: .text(kind)]) { _, new in new },
      sentence: subject + "; it has no login, and no account to set up.")
  }
}
