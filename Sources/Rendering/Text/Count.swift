/// Numbers with their noun, singular or plural.
package enum Count {
  /// `1 file`, `3 files`.
  package static func text(_ count: Int, _ noun: String) -> String {
    text(count, noun, noun + "s")
  }

  package static func text(_ count: Int, _ one: String, _ many: String) -> String {
    String(count) + " " + (count == 1 ? one : many)
  }
}
