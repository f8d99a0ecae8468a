/// How the pages look: one style sheet and an icon, calm, legible, light and dark.
///
/// Nothing is fetched from anywhere.
///
/// All pairs of text and ground have a contrast of at least 4.5 : 1, borders of inputs 3 : 1.
package enum StyleSheet {
  /// Changes with the content (FNV-1a), so that the sheet may be kept for as long as one likes.
  package static let version: String = {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }()

  package static let text = colors + frame + parts + forms

  /// What browsers show beside the title: the keys of a phone.
  package static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" \
    fill="#1a56b0"/><g fill="#fff"><circle cx="10" cy="9" r="2.4"/><circle cx="16" cy="9" r="2.4"/>\
    <circle cx="22" cy="9" r="2.4"/><circle cx="10" cy="16" r="2.4"/><circle cx="16" cy="16" r="2.4"/>\
    <circle cx="22" cy="16" r="2.4"/><circle cx="16" cy="23" r="2.4"/></g></svg>

    """

  private static let colors = """
    :root {
      color-scheme: light dark;
      --ground: #f4f6f9; --card: #ffffff; --text: #18212f; --soft: #505c6e;
      --line: #d9dfe8; --edge: #76839a; --accent: #1a56b0; --accent-strong: #124489;
      --on-accent: #ffffff; --bad: #b3261e; --bad-ground: #fdf0ee;
      --good: #14623a; --good-ground: #e9f6ee; --focus: #b85f00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #10151d; --card: #19212c; --text: #e8edf4; --soft: #a9b5c6;
        --line: #2c3848; --edge: #77869c; --accent: #8ab4f8; --accent-strong: #b3cffb;
        --on-accent: #0d1b30; --bad: #ffb4ab; --bad-ground: #3a1c1a;
        --good: #8fdcae; --good-ground: #14301f; --focus: #ffb454;
      }
    }

    """

  private static let frame = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; min-height: 100vh; display: flex; flex-direction: column;
      background: var(--ground); color: var(--text);
      font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "Liberation Sans", Arial, sans-serif;
      overflow-wrap: anywhere;
    }
    .column { width: 100%; max-width: 36rem; margin: 0 auto; padding-left: 1rem;
      padding-right: 1rem; }
    .top { background: var(--card); border-bottom: 1px solid var(--line); }
    .top .column {
      display: flex; align-items: center; justify-content: space-between; gap: 1rem;
      min-height: 3.75rem; padding-top: .5rem; padding-bottom: .5rem;
    }
    .brand { margin: 0; font-weight: 650; line-height: 1.3; }
    .brand span { display: block; font-weight: 400; font-size: .875rem; color: var(--soft); }
    main { flex: 1 0 auto; padding-top: 2.25rem; padding-bottom: 2.5rem; }
    footer { padding-top: 1.25rem; padding-bottom: 2rem; font-size: .875rem; color: var(--soft); }
    footer p { margin: 0 0 .25rem; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: .5rem; top: .5rem; background: var(--card); padding: .5rem; z-index: 1; }
    h1 { margin: 0 0 .75rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
    h2 { margin: 2.25rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
    p, ul, dl { margin: 0 0 1rem; }
    ul { padding-left: 1.25rem; }
    li { margin-bottom: .3rem; }
    .lead { color: var(--soft); }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:hover { color: var(--accent-strong); }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }

    """

  private static let parts = """
    .card {
      background: var(--card); border: 1px solid var(--line); border-radius: 12px;
      padding: 1.5rem; box-shadow: 0 1px 2px rgb(0 0 0 / .05);
    }
    .card > :last-child { margin-bottom: 0; }
    dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .4rem 1rem; }
    dt { color: var(--soft); grid-column: 1; }
    dd { margin: 0; grid-column: 2; font-weight: 600; font-variant-numeric: tabular-nums; }
    .problems {
      margin: 0 0 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--bad);
      border-left-width: 5px; border-radius: 8px; background: var(--bad-ground);
    }
    .problems h2 { margin: 0 0 .4rem; font-size: 1.0625rem; }
    .problems ul { margin: 0; }
    .problems a { color: var(--bad); font-weight: 600; }
    .notice {
      padding: .75rem 1rem; border: 1px solid var(--good); border-left-width: 5px;
      border-radius: 8px; background: var(--good-ground); color: var(--good); font-weight: 600;
    }
    .after { margin-top: 1.25rem; }

    """

  private static let forms = """
    fieldset { margin: 0 0 1.75rem; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0; margin-bottom: .5rem; font-size: 1.125rem; font-weight: 650; }
    fieldset > .field:last-child { margin-bottom: 0; }
    .list legend { font-size: 1rem; font-weight: 600; margin-bottom: .2rem; }
    .list .field { margin-bottom: .75rem; }
    .list .field label { font-weight: 400; color: var(--soft); }
    .field { margin-bottom: 1.25rem; }
    label { display: block; margin-bottom: .3rem; font-weight: 600; }
    .hint, .rules { color: var(--soft); font-size: .9375rem; }
    .hint { margin: .35rem 0 1rem; }
    .field .hint { margin-bottom: 0; }
    .list > .hint { margin-top: 0; }
    .problem { margin: 0 0 .35rem; color: var(--bad); font-weight: 600; font-size: .9375rem; }
    .refused { padding-left: .9rem; border-left: 4px solid var(--bad); }
    input, select, button { font: inherit; color: inherit; }
    input:not([type="checkbox"]), select {
      width: 100%; min-height: 2.875rem; padding: .55rem .75rem; background: var(--card);
      border: 1px solid var(--edge); border-radius: 8px;
    }
    input[aria-invalid="true"] { border-color: var(--bad); }
    input.fixed { background: var(--ground); border-color: var(--line); }
    input.short { max-width: 12rem; letter-spacing: .08em; }
    .switch > div { display: flex; gap: .75rem; align-items: flex-start; }
    .switch label { margin: 0; font-weight: 400; padding-top: .05rem; }
    .switch .hint { margin: .15rem 0 0 2.1rem; }
    input[type="checkbox"] {
      flex: none; width: 1.35rem; height: 1.35rem; margin: .15rem 0 0; accent-color: var(--accent);
    }
    button, .button {
      display: inline-block; min-height: 2.875rem; padding: .6rem 1.4rem; border: 0;
      border-radius: 8px; background: var(--accent); color: var(--on-accent); font-weight: 650;
      line-height: 1.6; text-decoration: none; cursor: pointer;
    }
    button:hover, .button:hover { background: var(--accent-strong); color: var(--on-accent); }
    .quiet {
      min-height: 2.5rem; padding: .35rem .9rem; background: transparent; color: var(--accent);
      border: 1px solid var(--edge);
    }
    .quiet:hover { background: var(--ground); color: var(--accent-strong); }
    @media (max-width: 30rem) {
      main { padding-top: 1.5rem; }
      .card { padding: 1.125rem; }
      form.card > button { width: 100%; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dt, dd { grid-column: 1; }
      dd + dt { margin-top: .6rem; }
    }
    @media (prefers-reduced-motion: no-preference) {
      button, .button { transition: background-color .12s; }
    }
    @media (forced-colors: active) { button, .button { border: 1px solid; } }

    """
}
