/// A part of a page that may have to become shorter: what stands around its entries, and the entries.
package struct MarkdownPart: Sendable {
  package struct Entry: Sendable {
    package let text: String
    /// In few words; nil when it has no shorter form.
    package let short: String?

    package init(_ text: String, short: String? = nil) {
      self.text = text
      self.short = short
    }
  }

  private let head: String
  /// Around the entries, as long as there are any.
  private let start: String
  private let end: String
  /// Behind what is said for entries that are cut.
  private let close: String
  private let entries: [Entry]
  /// What is said for entries that were made shorter and for those that are left out.
  private let remark: @Sendable (_ shortened: Int, _ hidden: Int) -> String
  /// How many entries, from the last, are told in few words or not at all.
  private var shortened = 0
  private var hidden = 0

  package init(
    _ head: String, start: String = "", _ entries: [Entry], end: String,
    remark: @escaping @Sendable (_ shortened: Int, _ hidden: Int) -> String, close: String = ""
  ) {
    self.head = head
    self.start = start
    self.entries = entries
    self.end = end
    self.close = close
    self.remark = remark
  }

  /// Words that are never cut.
  package init(_ text: String) {
    self.init(text, [], end: "") { _, _ in "" }
  }

  package var text: String {
    var text = head + (hidden < entries.count ? start : "")
    for (index, entry) in entries.dropLast(hidden).enumerated() {
      text += index < entries.count - shortened ? entry.text : entry.short ?? entry.text
    }
    if hidden < entries.count { text += end }
    if shortened + hidden > 0 { text += remark(max(0, shortened - hidden), hidden) }
    return text + close
  }

  /// Tells entries in few words, the last first, until `excess` bytes are saved; returns what remains.
  mutating func shorten(saving excess: Int) -> Int {
    cut(excess, \.shortened) { entry in
      entry.short.map { entry.text.utf8.count - $0.utf8.count } ?? 0
    }
  }

  /// Leaves entries out, the last first, until so many are left.
  mutating func hide(saving excess: Int, keeping kept: Int) -> Int {
    let isShort = shortened > 0
    return cut(excess, \.hidden, keeping: kept) { entry in
      (isShort ? entry.short ?? entry.text : entry.text).utf8.count
    }
  }

  private mutating func cut(
    _ excess: Int, _ count: WritableKeyPath<MarkdownPart, Int>, keeping kept: Int = 0,
    _ saving: (Entry) -> Int
  ) -> Int {
    guard excess > 0, entries.count - self[keyPath: count] > kept,
      entries.contains(where: { saving($0) > 0 })
    else { return excess }
    var excess = excess
    // What is said for them takes room as well; it was counted by the cut before, if there was one.
    if shortened + hidden == 0 { excess += remark(entries.count, entries.count).utf8.count }
    while excess > 0, self[keyPath: count] < entries.count - kept {
      excess -= saving(entries[entries.count - 1 - self[keyPath: count]])
      self[keyPath: count] += 1
    }
    return excess
  }
}
