/// The mail with which a person gets back in after their password was cleared.
enum RecoveryTemplate {
  static let subject = "Set a new password for your phone account at {{company}}"

  static let text = """
    Hello {{first_name}},

    Your phone account at {{company}} needs a new password.

    Your login name: {{login_name}}

    Set a new password here:

    {{link}}

    The link works for {{link_lifetime}}. If it has expired, ask {{contact}} for a new one.

    If you did not expect this mail, tell {{contact}}.

    Nobody will ever ask you for your password or PIN. Keep them, and this link, to yourself.

    {{company}} sent this mail to {{full_name}} automatically.

    """

  static let html = """
    {{<page}}{{$title}}Set a new password for your phone account at {{company}}{{/title}}\
    {{$before}}
    <p>Hello {{first_name}},</p>
    <p>Your phone account at {{company}} needs a new password.</p>
    <p>Your login name: <strong>{{login_name}}</strong></p>
    {{/before}}{{$button}}Set a new password{{/button}}{{$after}}
    <p>The link works for {{link_lifetime}}. \
    If it has expired, ask {{contact}} for a new one.</p>
    <p>If you did not expect this mail, tell {{contact}}.</p>
    <p>Nobody will ever ask you for your password or PIN. \
    Keep them, and this link, to yourself.</p>
    {{/after}}{{/page}}
    """
}
