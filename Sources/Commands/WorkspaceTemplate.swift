import JSON

/// The files of a new workspace.
struct WorkspaceTemplate {
  let organization: String
  let company: String
  let domain: String
  /// Whether there is a manifest to begin with.
  let hasExample: Bool

  static let ignoreFile = ".gitignore"
  /// Where store, link key and mails lie.
  static let ignoredFolder = ".rollcall/"

  /// Path and text; `rollcall.yaml` is the last.
  var files: [(String, String)] {
    (hasExample ? [("people/example.yaml", people)] : []) + [
      (".github/workflows/rollcall.yml", workflow),
      ("rollcall.yaml", workspace),
    ]
  }

  var workspace: String {
    """
    # Who you are and where the manifests lie. `rollcall schema workspace` lists every key.
    organization: \(quoted(organization))
    company: \(quoted(company))
    domain: \(quoted(domain))
    store: sqlite:.rollcall/roster.db
    manifests: [people]
    # Mails with links need the portal's address and a sender:
    # portal_url: https://portal.example.com
    # mail: {from: \(quoted("Phones <phones@\(domain)>"))}
    defaults:
      voicemail_pin: {generate: true}

    """
  }

  private var people: String {
    """
    # Every user of the phone system stands in a file like this one.
    # Change a line, run `rollcall plan`, and look at what would happen.
    departments: [Office]
    users:
      - extension: 1001
        first_name: Ada
        last_name: Example
        emails: [\(quoted("ada@\(domain)"))]
        department: Office
        # welcome: true   # mails a link to set password and PIN, once

    """
  }

  /// Checks every change, which needs neither a store nor a secret.
  private var workflow: String {
    """
    # Checks the manifests of every change, and shows problems beside their lines.
    # Rollcall's examples/ci has workflows that also plan, apply and look for drift.
    name: rollcall
    on:
      pull_request:
      push:
        branches: [main]
    permissions:
      contents: read
    jobs:
      validate:
        runs-on: [self-hosted, rollcall]   # a runner on which rollcall is installed
        steps:
          - uses: actions/checkout@v5
            with: {persist-credentials: false}
          - run: rollcall validate --format github

    """
  }

  /// JSON's quoting is YAML's too, and holds whatever somebody typed.
  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
