/// How reports look: on a phone, on a desk and on paper, light and dark.
///
/// All pairs of text and ground have a contrast of at least 4.5 : 1.
enum ReportStyle {
  /// What the page's policy allows: this very text.
  ///
  /// A test says what it must be.
  static let digest = "sha256-SG4gj9Mw6QZ7afpK4/MkjmxwGcBZoo3dX76qBQUhjJY="

  static let text = colors + frame + summary + parts + entries + narrow + paper

  private static let colors = """

    :root {
      color-scheme: light dark;
      --ground: #f4f6f9; --card: #ffffff; --text: #18212f; --soft: #505c6e; --line: #d9dfe8;
      --edge: #76839a; --accent: #1a56b0; --focus: #b85f00;
      --addition: #14623a; --addition-ground: #e9f6ee; --change: #74480a; --change-ground: #fbf2df;
      --danger: #a3211a; --danger-ground: #fdf0ee; --mail: #174a97; --mail-ground: #eaf1fc;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #10151d; --card: #19212c; --text: #e8edf4; --soft: #a9b5c6; --line: #2c3848;
        --edge: #77869c; --accent: #8ab4f8; --focus: #ffb454;
        --addition: #8fdcae; --addition-ground: #14301f; --change: #f2c57c; --change-ground: #332612;
        --danger: #ffb4ab; --danger-ground: #3a1c1a; --mail: #a9c7fa; --mail-ground: #1a2b47;
      }
    }

    """

  private static let frame = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      max-width: 64rem; margin: 0 auto; padding: 0 1.5rem 3rem; background: var(--ground);
      color: var(--text); overflow-wrap: anywhere;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
        Arial, sans-serif;
    }
    .top { padding: 2.25rem 0 1.25rem; }
    .kind {
      margin: 0 0 .25rem; color: var(--accent); font-size: .875rem; font-weight: 700;
      letter-spacing: .08em; text-transform: uppercase;
    }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.015em; }
    h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
    h3 { margin: 0; font-size: 1rem; line-height: 1.4; font-weight: 600; }
    ul { margin: 0; padding: 0; list-style: none; }
    .facts { display: flex; flex-wrap: wrap; margin-top: .5rem; color: var(--soft); }
    .facts li:not(:last-child)::after { content: "\\00b7"; margin: 0 .5rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: .5rem; top: .5rem; padding: .5rem; background: var(--card); }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    pre {
      margin: 0; padding: .85rem 1rem; border: 1px solid var(--line); border-radius: 8px;
      background: var(--card); white-space: pre-wrap;
    }
    code, .key, .place, footer dd {
      font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
      font-size: .9em;
    }
    footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: 0; }
    dt { color: var(--soft); }
    dd { margin: 0; }

    """

  private static let summary = """
    .alert {
      margin-bottom: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--danger);
      border-left-width: 6px; border-radius: 8px; background: var(--danger-ground);
    }
    .alert h2 { margin-bottom: .25rem; color: var(--danger); font-size: 1.0625rem; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.75rem, 1fr)); gap: .625rem; }
    .tiles li {
      padding: .625rem .75rem; border: 1px solid var(--line); border-radius: 10px;
      background: var(--card);
    }
    .tiles strong {
      display: block; font-size: 1.75rem; line-height: 1.15; font-weight: 650;
      font-variant-numeric: tabular-nums; letter-spacing: -.01em;
    }
    .tiles span { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.35; }
    .tiles .faint { background: transparent; }
    .tiles .faint strong { color: var(--soft); font-weight: 400; }
    .verdict { margin: 1rem 0 0; font-size: 1.0625rem; font-weight: 600; }
    nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; margin-top: 1rem; }
    .addition { color: var(--addition); }
    .change { color: var(--change); }
    .danger { color: var(--danger); }
    .mail { color: var(--mail); }

    """

  private static let parts = """
    .part, #next { margin-top: 2.5rem; color: var(--text); }
    .part.danger h2 { color: var(--danger); }
    .hint { margin: -.4rem 0 .9rem; color: var(--soft); }
    .count {
      display: inline-block; min-width: 1.6em; padding: 0 .45em; border-radius: 1em;
      background: var(--line); color: var(--text); font-size: .8125rem; font-weight: 600;
      line-height: 1.6; text-align: center; vertical-align: .1em;
    }
    .lines, .part > table {
      width: 100%; overflow: hidden; border: 1px solid var(--line); border-radius: 10px;
      background: var(--card);
    }
    .part.danger .lines, .part.danger > table { border-color: var(--danger); }
    .lines li { padding: .6rem 1rem; }
    .lines li + li { border-top: 1px solid var(--line); }
    .subject { font-weight: 600; }
    .place { color: var(--soft); font-weight: 400; }
    .names { columns: 16rem; column-gap: 1.5rem; color: var(--soft); }
    .names li { break-inside: avoid; padding: .1rem 0; }
    .names .subject { font-weight: 400; }

    """

  private static let entries = """
    .filter {
      display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; margin: 0 0 1rem; padding: .5rem 1rem;
      border: 1px solid var(--line); border-radius: 10px; background: var(--card);
    }
    .filter legend {
      float: left; margin-right: 1.25rem; padding: 0; color: var(--soft); line-height: 1.75rem;
    }
    .filter label { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; cursor: pointer; }
    .filter input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent); }
    @supports not selector(:has(a)) { .filter { display: none; } }
    \(filters)
    .entry {
      margin-bottom: .75rem; overflow: hidden; border: 1px solid var(--line);
      border-left: 5px solid var(--edge); border-radius: 8px; background: var(--card);
      color: var(--text); break-inside: avoid;
    }
    .entry.addition { border-left-color: var(--addition); }
    .entry.change { border-left-color: var(--change); }
    .entry.danger { border-left-color: var(--danger); }
    .entry.mail { border-left-color: var(--mail); }
    .entry header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .75rem; padding: .6rem 1rem; }
    .entry p { margin: 0; padding: 0 1rem .2rem; }
    .entry p:last-child { padding-bottom: .7rem; }
    .badge { flex: none; padding: .05rem .55rem; border-radius: 5px; background: var(--line); font-size: .8125rem; font-weight: 650; }
    .addition > header .badge { background: var(--addition-ground); color: var(--addition); }
    .change > header .badge { background: var(--change-ground); color: var(--change); }
    .danger > header .badge { background: var(--danger-ground); color: var(--danger); }
    .mail > header .badge { background: var(--mail-ground); color: var(--mail); }
    .entry h3 { flex: 0 1 auto; min-width: 0; }
    .entry .place { margin-left: auto; }
    .key { margin-right: .25rem; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9375rem; }
    .part > table { border-collapse: separate; border-spacing: 0; }
    th, td { padding: .35rem 1rem; text-align: left; vertical-align: top; white-space: pre-wrap; }
    tr > * { border-top: 1px solid var(--line); }
    .part > table thead tr > * { border-top: 0; }
    thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; }
    tbody th { font-weight: 600; }
    .entry tbody th { color: var(--soft); font-weight: 400; }
    .columns-2 thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .columns-2 tbody th { width: 32%; }
    .columns-3 thead th:first-child { width: 28%; }
    td.addition { background: var(--addition-ground); color: var(--addition); }
    td.change { background: var(--change-ground); color: var(--change); }
    td.danger { background: var(--danger-ground); color: var(--danger); }
    td.faint { color: var(--soft); }
    .part > table td.addition, .part > table td.danger { color: inherit; }
    small { display: block; font-size: .8125rem; font-weight: 600; color: var(--change); }

    """

  /// One rule for each kind that can be shown alone.
  private static let filters = (1...ReportSection.greatestKinds).map { number in
    ".part:has(#show-\(number):checked) .entry:not([data-kind=\"\(number)\"]) { display: none; }"
  }.joined(separator: "\n")

  private static let narrow = """
    @media (max-width: 38rem) {
      body { padding: 0 1rem 2rem; }
      .top { padding-top: 1.5rem; }
      h1 { font-size: 1.625rem; }
      .facts { gap: 0 1rem; }
      .facts li:not(:last-child)::after { content: none; }
      .entry .place { margin-left: 0; flex-basis: 100%; }
      th, td { padding: .3rem .75rem; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tbody tr { display: grid; grid-template-columns: 1fr 1fr; border-top: 1px solid var(--line); }
      tbody tr > * { border-top: 0; min-width: 0; }
      tbody th, .columns-2 tbody th { grid-column: 1 / -1; width: auto; padding-bottom: 0; }
      .columns-2 tbody tr { grid-template-columns: 1fr; }
      .part > table tbody tr:first-child { border-top: 0; }
      dl { grid-template-columns: 1fr; gap: 0; }
    }

    """

  private static let paper = """
    @media print {
      :root {
        --ground: #ffffff; --card: #ffffff; --text: #000000; --soft: #444444; --line: #c4c4c4;
        --edge: #777777; --accent: #000000; --addition: #14623a; --addition-ground: #f2faf5;
        --change: #74480a; --change-ground: #fdf8ec; --danger: #a3211a; --danger-ground: #fef6f5;
        --mail: #174a97; --mail-ground: #f3f7fd;
      }
      @page { margin: 16mm 14mm; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; }
      .top { padding-top: 0; }
      .filter, .skip, nav { display: none; }
      .entry { break-inside: auto; }
      .entry header, h2 { break-after: avoid; }
      tr { break-inside: avoid; }
      .badge, td, .count, .entry { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }

    """
}
