import HTTPTypes

/// What every response carries, whatever it says.
struct SecurityHeaders: Sendable {
  private let fields: [HTTPField]

  init(isSecure: Bool) {
    let year = [("Strict-Transport-Security", "max-age=31536000")]
    fields = (Self.always + (isSecure ? year : [])).compactMap { name, value in
      HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
    }
  }

  /// Adds them; only what may be kept says so itself.
  func apply(to headers: inout HTTPFields) {
    for field in fields { headers[field.name] = field.value }
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }

  private static let always = [
    ("Content-Security-Policy", contentSecurity),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", permissions),
    // A link's token stands in its path: no page that is left for another may name it.
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex, nofollow"),
  ]

  private static let contentSecurity = """
    default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """

  private static let permissions = [
    "camera", "geolocation", "microphone", "payment", "publickey-credentials-get", "usb",
  ].map { "\($0)=()" }.joined(separator: ", ")
}
