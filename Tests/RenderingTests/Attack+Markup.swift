extension Attack {
  /// Text that would be more than text in Markdown, in HTML or on a forge.
  static let markup: [Attack] =
    [
      "Robert'); DROP TABLE users;--", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
      "=HYPERLINK(\"http://evil.example\")", "|", "a|b\\|c", "||", "`", "``", "```", "`````js",
      "~~~", "x`", "`x", " ` ", " x ", "a`b``c```d", "\\", "\\`", "`\\", "@octocat", "@org/team",
      "#123", "!123", "%1", "~bug", "GH-1", "deadbeef", "deadbeefcafe", "1234567", ":tada:",
      "/close", "/assign @me", "[x](http://evil.example)", "![x](http://evil.example/a.png)",
      "http://evil.example", "https://evil.example/?a=b&c", "www.evil.example", "a@b.example",
      "<https://evil.example>", "</details>", "</summary></details>", "<!--", "-->", "]]>",
      "<![CDATA[", "<?php", "&lt;b&gt;", "&amp;", "&#64;octocat", "# heading", "- item", "1. item",
      "> quote", "> [!NOTE]", "---", "===", "***", "*x*", "__x__", "~~x~~", "    code", "@@ x @@",
      "$x^2$", "$$x$$", "[[wiki]]", "[^1]", "[x]: http://evil.example", "{{x}}", "{% x %}",
      "</style><script>alert(1)</script>", "</title><script>alert(1)</script>",
      "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "javascript:alert(1)", "%3A%3Aerror",
      "e\u{301}", "<\u{338}script>", "\"\u{301}>", "`\u{301}", "שלום", "\u{3164}", "O'Neil-Smith",
    ].map { Attack(text: $0) }

  static let all = HostileTests.attacks + markup
}
