/// The mail with which a person gets back in after their password was cleared or forgotten.
enum RecoveryTemplate {
  static let subject = "Set a new password for your phone account at {{company}}"

  static let text = """
    Hello {{first_name}},

    Your phone account at {{company}} needs a new password.

    Your login name: {{login_name}}

    Set a new password here:

    {{link}}

    The link works once, for {{link_lifetime}}. \
    If it no longer works, ask {{contact}} for a new one.

    If you did not expect this mail, tell {{contact}}.

    Nobody will ever ask you for your password or PIN. Keep them, and this link, to yourself.

    {{company}} sent this mail to {{full_name}} automatically.

    """

  static let html = """
    {{<page}}{{$title}}Set a new password for your phone account at {{company}}{{/title}}\
    {{$content}}
    <p>Hello {{first_name}},</p>
    <p>Your phone account at {{company}} needs a new password.</p>
    <p>Your login name: <strong>{{login_name}}</strong></p>
    \(PageTemplate.button("Set a new password"))
    <p>The link works once, for {{link_lifetime}}. \
    If it no longer works, ask {{contact}} for a new one.</p>
    <p>If you did not expect this mail, tell {{contact}}.</p>
    <p>Nobody will ever ask you for your password or PIN. \
    Keep them, and this link, to yourself.</p>
    {{/content}}{{/page}}
    """
}
