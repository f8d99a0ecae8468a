/// The frame of every page: what is wrong comes first, before the page's own heading.
enum LayoutTemplate {
  static let layout = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <meta name="format-detection" content="telephone=no">
    <title>{{#has_problems}}Error: {{/has_problems}}{{page_title}} – {{company}}</title>
    <link rel="stylesheet" href="{{style}}">
    <link rel="icon" type="image/svg+xml" href="{{base}}/icon.svg">
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <div class="column">
    <p class="brand"><bdi>{{company}}</bdi> <span>Phone account</span></p>
    {{#is_signed_in}}
    <form method="post" action="{{base}}/sign-out">
    <input type="hidden" name="form_code" value="{{sign_out_code}}">
    <button class="quiet" type="submit">Sign out</button>
    </form>
    {{/is_signed_in}}
    </div>
    </header>
    <main id="main" class="column">
    {{#has_problems}}
    <div class="problems" role="alert" tabindex="-1" autofocus>
    <h2>Please check this</h2>
    <ul>
    {{#problems}}
    <li><a href="#{{input}}">{{sentence}}</a></li>
    {{/problems}}
    </ul>
    </div>
    {{/has_problems}}
    {{$content}}{{/content}}
    </main>
    <footer class="column">
    <p>Need help? Ask <bdi>{{contact}}</bdi>.</p>
    <p>Nobody will ever ask you for your password or PIN.</p>
    </footer>
    </body>
    </html>

    """
}
