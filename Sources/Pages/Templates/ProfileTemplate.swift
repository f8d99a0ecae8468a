/// A person's own account: three forms, each of which saves on its own.
enum ProfileTemplate {
  static let profile = """
    {{<layout}}{{$content}}
    <h1>Your profile</h1>
    {{#has_notice}}
    <p class="notice" role="status">{{notice}}</p>
    {{/has_notice}}
    <dl class="card facts">
    <dt>Name</dt><dd><bdi>{{full_name}}</bdi></dd>
    <dt>Extension</dt><dd>{{extension}}</dd>
    <dt>Login name</dt><dd><bdi>{{login_name}}</bdi></dd>
    {{#has_direct_numbers}}
    <dt>Direct number</dt>
    {{#direct_numbers}}
    <dd>{{.}}</dd>
    {{/direct_numbers}}
    {{/has_direct_numbers}}
    </dl>
    <section aria-labelledby="details-title">
    <h2 id="details-title">Your details</h2>
    <form method="post" action="{{base}}/profile" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    <input type="hidden" name="revision" value="{{revision}}">
    <input type="text" value="{{login_name}}" autocomplete="username" readonly hidden>
    {{#fields}}
    {{>field}}
    {{/fields}}
    <p class="hint" id="details-hint">When you change your mail addresses, enter your current \
    password too: links to your account go there.</p>
    {{#details_password}}{{>secret}}{{/details_password}}
    <button type="submit">Save my details</button>
    </form>
    </section>
    <section aria-labelledby="password-title">
    <h2 id="password-title">Your password</h2>
    <form method="post" action="{{base}}/profile/password" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    <input type="text" name="login_name" value="{{login_name}}" \
    autocomplete="username" readonly hidden>
    <p>Changing it signs you out everywhere else.</p>
    {{#password_current}}{{>secret}}{{/password_current}}
    {{>passwordRules}}
    {{#password_new}}{{>secret}}{{/password_new}}
    {{#password_repeated}}{{>secret}}{{/password_repeated}}
    <button type="submit">Change my password</button>
    </form>
    </section>
    <section aria-labelledby="pin-title">
    <h2 id="pin-title">Your voicemail PIN</h2>
    <form method="post" action="{{base}}/profile/pin" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    <input type="text" value="{{login_name}}" autocomplete="username" readonly hidden>
    {{#pin_password}}{{>secret}}{{/pin_password}}
    {{>pinRules}}
    {{#pin}}{{>pin}}{{/pin}}
    <button type="submit">{{#pin_set}}Change my PIN{{/pin_set}}\
    {{^pin_set}}Set my PIN{{/pin_set}}</button>
    </form>
    </section>
    {{/content}}{{/layout}}
    """
}
