/// The pages that anybody may see.
enum StrangerTemplates {
  static let signIn = """
    {{<layout}}{{$content}}
    <h1>Sign in</h1>
    <form method="post" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    {{#login}}
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="login_name">Login name</label>
    {{#has_problem}}
    <p class="problem" id="login_name-problem">{{problem}}</p>
    {{/has_problem}}
    <input type="text" id="login_name" name="login_name" value="{{login_name}}" \
    autocomplete="username" autocapitalize="none" spellcheck="false" required \
    aria-describedby="login_name-hint{{#has_problem}} login_name-problem{{/has_problem}}">
    {{/login}}
    <p class="hint" id="login_name-hint">It looks like a mail address and stands in the mail \
    with which you got your account.</p>
    </div>
    {{#password}}{{>secret}}{{/password}}
    <button type="submit">Sign in</button>
    <p class="after"><a href="{{base}}/forgot">Forgot your password?</a></p>
    </form>
    {{/content}}{{/layout}}
    """

  static let forgot = """
    {{<layout}}{{$content}}
    <h1>Forgot your password?</h1>
    <p class="lead">We’ll mail you a link with which you set a new one.</p>
    <form method="post" novalidate class="card">
    <input type="hidden" name="form_code" value="{{code}}">
    {{#login}}
    <div class="field{{#has_problem}} refused{{/has_problem}}">
    <label for="login_name">Login name</label>
    {{#has_problem}}
    <p class="problem" id="login_name-problem">{{problem}}</p>
    {{/has_problem}}
    <input type="text" id="login_name" name="login_name" autocomplete="username" \
    autocapitalize="none" spellcheck="false" required\
    {{#has_problem}} aria-invalid="true" aria-describedby="login_name-problem"{{/has_problem}}>
    {{/login}}
    </div>
    <button type="submit">Mail me a link</button>
    <p class="after"><a href="{{base}}/sign-in">Back to sign in</a></p>
    </form>
    {{/content}}{{/layout}}
    """

  static let recoverySent = """
    {{<layout}}{{$content}}
    <h1>Check your mail</h1>
    <div class="card">
    <p>If there is an account with that login name and it has a mail address, a link is on its \
    way there. It can take a few minutes.</p>
    <p>No mail? Look into your spam folder, check the login name and \
    <a href="{{base}}/forgot">try again</a>, or ask <bdi>{{contact}}</bdi>.</p>
    <p class="after"><a href="{{base}}/sign-in">Back to sign in</a></p>
    </div>
    {{/content}}{{/layout}}
    """

  static let message = """
    {{<layout}}{{$content}}
    <h1>{{page_title}}</h1>
    <div class="card">
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    <p class="after"><a href="{{base}}/">Go to your phone account</a></p>
    </div>
    {{/content}}{{/layout}}
    """
}
