/// The mail that tells a person that their password was changed: a notice, without a link.
enum PasswordChangedTemplate {
  static let subject = "The password of your phone account at {{company}} was changed"

  static let text = """
    Hello {{first_name}},

    The password of your phone account at {{company}} was changed on {{changed_at}}.

    Your login name: {{login_name}}

    If that was you, there is nothing left to do.

    If it wasn't you, somebody else may have got into your account. \
    Choose a new password now, with "Forgot your password?" on the sign-in page, and tell {{contact}}.

    Nobody will ever ask you for your password or PIN. Keep them to yourself.

    {{company}} sent this mail to {{full_name}} automatically.

    """

  static let html = """
    {{<page}}{{$title}}The password of your phone account at {{company}} was changed{{/title}}\
    {{$content}}
    <p>Hello {{first_name}},</p>
    <p>The password of your phone account at {{company}} was changed on \
    <strong>{{changed_at}}</strong>.</p>
    <p>Your login name: <strong>{{login_name}}</strong></p>
    <p>If that was you, there is nothing left to do.</p>
    <p>If it wasn&#39;t you, somebody else may have got into your account. \
    Choose a new password now, with &quot;Forgot your password?&quot; on the sign-in page, \
    and tell {{contact}}.</p>
    <p>Nobody will ever ask you for your password or PIN. Keep them to yourself.</p>
    {{/content}}{{/page}}
    """
}
