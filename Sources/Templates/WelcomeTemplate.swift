/// The mail that tells a person about their new phone account.
enum WelcomeTemplate {
  static let subject = "Set up your phone account at {{company}}"

  static let text = """
    Hello {{first_name}},

    {{company}} has a phone account ready for you.

    Your login name: {{login_name}}

    It opens the manager portal, the web soft phone and the mobile app.
    {{#has_direct_numbers}}

    People can call you directly on:
    {{#direct_numbers}}
    - {{.}}
    {{/direct_numbers}}
    {{/has_direct_numbers}}

    Choose your password and your voicemail PIN here:

    {{link}}

    The link works once, for {{link_lifetime}}. \
    If it no longer works, ask {{contact}} for a new one.

    Nobody will ever ask you for your password or PIN. Keep them, and this link, to yourself.

    {{company}} sent this mail to {{full_name}} automatically.

    """

  static let html = """
    {{<page}}{{$title}}Set up your phone account at {{company}}{{/title}}{{$content}}
    <p>Hello {{first_name}},</p>
    <p>{{company}} has a phone account ready for you.</p>
    <p>Your login name: <strong>{{login_name}}</strong><br>
    It opens the manager portal, the web soft phone and the mobile app.</p>
    {{#has_direct_numbers}}
    <p>People can call you directly on:</p>
    <ul>
    {{#direct_numbers}}
    <li>{{.}}</li>
    {{/direct_numbers}}
    </ul>
    {{/has_direct_numbers}}
    <p>Choose your password and your voicemail PIN:</p>
    \(PageTemplate.button("Set up my account"))
    <p>The link works once, for {{link_lifetime}}. \
    If it no longer works, ask {{contact}} for a new one.</p>
    <p>Nobody will ever ask you for your password or PIN. \
    Keep them, and this link, to yourself.</p>
    {{/content}}{{/page}}
    """
}
