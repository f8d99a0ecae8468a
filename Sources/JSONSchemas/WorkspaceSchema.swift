import Fields
import JSON
import Model
import Notifications

/// The schema of `rollcall.yaml`.
enum WorkspaceSchema {
  static var json: JSON {
    let keys =
      identity + places + [
        ("mail", mail), ("notify", notify), ("passwords", passwords), ("requester", requester),
      ]
      + rules
    return Schemas.head(
      "Rollcall workspace", "What rollcall.yaml says of an organization and its manifests."
    ).with(.closed(keys, required: ["organization", "company", "domain"]))
  }

  private static var identity: [(String, JSON)] {
    [
      (
        "organization",
        text(
          "Organization", "The short name, in a-z, 0-9 and hyphens.", "acme", Pattern.organization)
      ),
      (
        "company",
        text("Company", "The full name, for mails and support requests.", "Acme Harbor Co.")
      ),
      (
        "domain",
        text("Domain", "What login names end in.", "acme.example.com", Pattern.domain)
      ),
    ]
  }

  private static var places: [(String, JSON)] {
    [
      (
        "store",
        text(
          "Store", "sqlite:PATH or postgres://…; ROLLCALL_STORE overrides it.",
          "sqlite:.rollcall/roster.db", Pattern.store)
      ),
      (
        "manifests",
        ShapeSchema.described(
          "Manifests", "Files, folders or globs, relative to this file.", ["people"]
        )
        .with(["anyOf": [path, ["type": "array", "items": path, "minItems": 1]]])
      ),
      (
        "portal_url",
        text(
          "Portal", "The base of the links in mails.", "https://portal.example.com",
          Pattern.portal)
      ),
    ]
  }

  private static var rules: [(String, JSON)] {
    [
      (
        "user_owned",
        ShapeSchema.described(
          "Fields that people own", "Their manifest values hold when a user is created only.",
          ["time_zone", "directory"]
        ).with(["type": ["array", "null"], "items": ["enum": .texts(ownable)]])
      ),
      (
        "guards",
        ShapeSchema.described(
          "Guards", "The most that a run may do of each action, unless --allow says otherwise.",
          ["reset": 5, "update": "50%"]
        ).with(JSON.closed(ActionKind.allCases.map { ($0.rawValue, limit) }).orNull)
      ),
      (
        "defaults",
        ShapeSchema.described(
          "Defaults", "Values for every user that nothing else says.",
          ["time_zone": "America/New_York"]
        ).with(ManifestSchema.sharedFields)
      ),
    ]
  }

  private static var mail: JSON {
    JSON.closed([
      (
        "from",
        text(
          "Sender", "An address, or Name <address>.", "Acme Phones <phones@acme.example.com>",
          Pattern.sender)
      ),
      (
        "server",
        text(
          "Server", "file:DIR, smtps:// or smtp+starttls://; smtp:// to this machine only.",
          "smtp+starttls://mail.example.com:587", Pattern.server)
      ),
      ("username", text("User name", "Who signs in at the server.", "phones")),
      (
        "password",
        ShapeSchema.described("Password", "Where it is read from.", ["env": "NAME"]).with(password)
      ),
      (
        "rate",
        ShapeSchema.described("Rate", "The most mails a second, 1 to 1000.", 10)
          .with(ScalarSchema.json(.integer(1...1_000)))
      ),
      (
        "timeout",
        text(
          "Patience", "How long a server may keep silent, from 10s to 10m; 5m by default.", "90s",
          Pattern.timeout)
      ),
      (
        "link_lifetime",
        text("Life of links", "A time from 5m to 30d.", "72h", Pattern.lifetime)
      ),
      (
        "ca",
        text("Authority", "A file with the certificates to trust.", "certificates.pem")
      ),
    ]).with(["title": "Mail", "description": "How mails leave."])
  }

  private static var notify: JSON {
    let webhook = JSON.closed(
      [("webhook", webhook), ("on", events), ("when", occasion)], required: ["webhook"])
    return ShapeSchema.described(
      "Notifications", "The webhooks that are told how runs of apply and drift ended.",
      [["webhook": ["env": "ROLLCALL_WEBHOOK"]]]
    ).with([
      "anyOf": [webhook, ["type": ["array", "null"], "items": webhook, "maxItems": 8]]
    ])
  }

  private static var webhook: JSON {
    ShapeSchema.described(
      "Webhook", "The environment variable with the address, or an https:// address.",
      ["env": "ROLLCALL_WEBHOOK"]
    ).with([
      "oneOf": [
        variable, ["type": "string", "pattern": .string(Pattern.portal), "maxLength": 1_024],
      ]
    ])
  }

  private static var events: JSON {
    let event: JSON = ["enum": .texts(NotificationEvent.all.map(\.rawValue))]
    return ShapeSchema.described(
      "Runs", "Which runs it is told of: apply, drift, or both (the default).", ["apply"]
    ).with(["anyOf": [event, ["type": "array", "items": event, "minItems": 1]]])
  }

  private static var occasion: JSON {
    ShapeSchema.described(
      "Occasion",
      "always, changes (or problems), or problems alone; by default apply tells of changes and "
        + "drift always, so that its silence means that it didn't run.", "problems"
    ).with(["enum": .texts(NotificationOccasion.allCases.map(\.rawValue))])
  }

  private static var passwords: JSON {
    JSON.closed([
      (
        "minimum_length",
        ShapeSchema.described(
          "Shortest password", "The fewest characters of a password, 8 (the default) to 64.", 12
        ).with([
          "type": ["integer", "string"], "minimum": 8, "maximum": 64,
          "pattern": .string(Pattern.passwordLength),
        ])
      )
    ]).with(["title": "Passwords", "description": "What people may choose as a password."])
  }

  private static var requester: JSON {
    JSON.closed(
      [
        ("name", text("Name", "Who signs support requests.", "Grace Hopper")),
        (
          "extension",
          ShapeSchema.described("Extension", "The signer's extension.", "1000")
            .with(ScalarSchema.json(.extension))
        ),
      ], required: ["name", "extension"]
    ).with(["title": "Requester", "description": "Who signs support requests."])
  }

  private static let path = ScalarSchema.text(1_024)

  private static let password: JSON = [
    "oneOf": [
      variable, .closed([("file", ["type": "string", "minLength": 1])], required: ["file"]),
    ]
  ]

  private static let variable = JSON.closed(
    [("env", ["type": ["string", "boolean"], "pattern": .string(Pattern.variable)])],
    required: ["env"])

  private static let limit: JSON = {
    let number: JSON = [
      "type": ["integer", "string"], "minimum": 0, "pattern": .string(Pattern.limit),
    ]
    return ["anyOf": [number, ["type": "array", "items": number, "maxItems": 2]]]
  }()

  /// Fields, and groups for all their fields.
  private static var ownable: [String] {
    let owned = FieldTable.descriptors.filter { $0.purpose == .stored && !$0.isIndividual }
    let groups = owned.filter { $0.path.count > 1 }.map { $0.path[0] }
    return owned.map(\.name) + Set(groups).sorted()
  }

  private static func text(
    _ title: String, _ help: String, _ example: JSON, _ pattern: String = Pattern.text
  ) -> JSON {
    ShapeSchema.described(title, help, example).with([
      "type": pattern == Pattern.text ? ["string", "number", "boolean"] : "string",
      "pattern": .string(pattern), "maxLength": 1_024,
    ])
  }
}
