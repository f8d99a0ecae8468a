extension BadInput {
  private static let all = [
    "rollcall validate", "rollcall plan", "rollcall apply --auto-approve",
    "rollcall mail preview 1001", "rollcall mail test me@acme.example.com",
  ]

  static let templates: [BadInput] = [
    BadInput(
      "a folder of templates that is a file", ": >templates", "templates", commands: all),
    BadInput(
      "a folder of templates from elsewhere", "ln -s /etc templates", "templates leads outside",
      commands: all),
    BadInput(
      "a folder of templates that is a broken link", "ln -s nowhere templates", "templates",
      commands: all),
    BadInput(
      "a template that is a folder", "mkdir -p templates/page.html.mustache",
      "templates/page.html.mustache", commands: all),
    BadInput(
      "a template that is a pipe", "mkdir templates; mkfifo templates/page.html.mustache",
      "templates/page.html.mustache", commands: all),
    BadInput(
      "a template that is a device",
      "mkdir templates; ln -s /dev/zero templates/page.html.mustache",
      "templates/page.html.mustache", commands: all),
    BadInput(
      "a template out of the workspace",
      "mkdir templates; ln -s /etc/passwd templates/page.html.mustache",
      "templates/page.html.mustache leads outside", commands: all),
    BadInput(
      "a template of 100 MB", "mkdir templates; truncate -s 100000000 templates/page.html.mustache",
      "templates/page.html.mustache", "100 KB", commands: all),
    BadInput(
      "a template of NUL bytes", "mkdir templates; truncate -s 90000 templates/page.html.mustache",
      "templates/page.html.mustache:1:1", commands: all),
    BadInput(
      "a template of brackets",
      "mkdir templates; yes {{ | head -c 90000 >templates/page.html.mustache",
      "templates/page.html.mustache:", commands: all),
    BadInput(
      "a template that includes itself",
      "mkdir templates; echo '{{<page}}{{$content}}{{/content}}{{/page}}{{> page}}' >templates/page.html.mustache",
      "templates/page.html.mustache:1", commands: all),
    BadInput(
      "a template 40,000 deep",
      "mkdir templates; yes '{{#direct_numbers}}' | head -c 90000 >templates/page.html.mustache",
      "templates/page.html.mustache:", commands: all),
    BadInput(
      "a template in bytes that are no UTF-8",
      "mkdir templates; printf 'a\\377' >templates/welcome.subject.mustache",
      "templates/welcome.subject.mustache:1:2", commands: all),
    BadInput(
      "a template that may not be read",
      "mkdir templates; echo x >templates/page.html.mustache; chmod 000 templates/page.html.mustache",
      "templates/page.html.mustache", commands: all, isAboutPermission: true),
    BadInput(
      "a folder of templates that may not be read", "mkdir templates; chmod 000 templates",
      "templates", commands: all, isAboutPermission: true),
    BadInput(
      "a sample into a folder that is a file", ": >.rollcall/mail", ".rollcall/mail",
      commands: ["rollcall mail test me@acme.example.com"]),
    BadInput(
      "a preview to a full disk", "", "Standard output",
      commands: [
        "sed -i 's/Lovelace/&, emails: [a@b.example]/' people/staff.yaml; rollcall mail preview 1001 >/dev/full"
      ]),
    BadInput(
      "a preview into nowhere", "", "none/x.html",
      commands: [
        "sed -i 's/Lovelace/&, emails: [a@b.example]/' people/staff.yaml; rollcall mail preview 1001 --output none/x.html"
      ]),
  ]
}
