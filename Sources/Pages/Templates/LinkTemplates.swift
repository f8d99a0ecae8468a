/// The pages behind the links in mails.
enum LinkTemplates {
  static let link = """
    {{<layout}}{{$content}}
    {{#is_setup}}
    <h1>Welcome<bdi>, {{first_name}}</bdi></h1>
    <p class="lead">Choose a password\
    {{#asks_for_pin}} and a voicemail PIN{{/asks_for_pin}}, and your phone account at \
    <bdi>{{company}}</bdi> is ready.</p>
    {{/is_setup}}
    {{^is_setup}}
    <h1>Set a new password</h1>
    <p class="lead">Hello <bdi>{{first_name}}</bdi>. Your phone account at <bdi>{{company}}</bdi> \
    needs a new password.</p>
    {{/is_setup}}
    <form method="post" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    <div class="field">
    <label for="login_name">Login name</label>
    <input class="fixed" type="text" id="login_name" name="login_name" value="{{login_name}}" \
    autocomplete="username" readonly aria-describedby="login_name-hint">
    <p class="hint" id="login_name-hint">You sign in with this name. It can’t be changed here.</p>
    </div>
    <fieldset>
    <legend>Your password</legend>
    {{>passwordRules}}
    {{#password}}{{>secret}}{{/password}}
    {{#repeated}}{{>secret}}{{/repeated}}
    </fieldset>
    {{#asks_for_pin}}
    <fieldset>
    <legend>Your voicemail PIN</legend>
    {{>pinRules}}
    <p class="hint">You key it in on the phone to hear your messages. \
    It shows on the screen while you type.</p>
    {{#pin}}{{>pin}}{{/pin}}
    </fieldset>
    {{/asks_for_pin}}
    <button type="submit">{{#is_setup}}Set up my account{{/is_setup}}\
    {{^is_setup}}Set my new password{{/is_setup}}</button>
    </form>
    {{/content}}{{/layout}}
    """

  static let deadLink = """
    {{<layout}}{{$content}}
    <h1>This link doesn’t work</h1>
    <div class="card">
    <p>A link works once, for a limited time, and only the newest one that we sent you.</p>
    <ul>
    <li>If you have used it already, <a href="{{base}}/sign-in">sign in</a>.</li>
    <li>If you got a newer mail, use the link in that one.</li>
    <li>If you have a password but forgot it, <a href="{{base}}/forgot">ask for a new link</a>.</li>
    <li>If your account isn’t set up yet, ask <bdi>{{contact}}</bdi> for a new welcome mail.</li>
    </ul>
    <p>Did you copy the link from the mail? Make sure that you have all of it.</p>
    </div>
    {{/content}}{{/layout}}
    """

  static let ready = """
    {{<layout}}{{$content}}
    <h1>Your account is ready</h1>
    <div class="card">
    <p class="lead">From now on, sign in with your login name and your new password.</p>
    <dl>
    <dt>Login name</dt><dd><bdi>{{login_name}}</bdi></dd>
    <dt>Extension</dt><dd>{{extension}}</dd>
    {{#has_direct_numbers}}
    <dt>Direct number</dt>
    {{#direct_numbers}}
    <dd>{{.}}</dd>
    {{/direct_numbers}}
    {{/has_direct_numbers}}
    </dl>
    <p>The login name opens the manager portal, the web soft phone and the mobile app.</p>
    <p><a class="button" href="{{base}}/profile">Look at my profile</a></p>
    </div>
    {{/content}}{{/layout}}
    """
}
