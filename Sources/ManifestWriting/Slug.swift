import Normalization

/// Texts as lower case ASCII letters and digits, with a sign for what lies between.
enum Slug {
  /// Empty where nothing is left of it; no longer than `limit`.
  static func text(_ text: String, separator: String, limit: Int) -> String {
    var slug = ""
    var isApart = false
    for scalar in text.folded.unicodeScalars {
      guard ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) else {
        isApart = !slug.isEmpty
        continue
      }
      if slug.utf8.count + (isApart ? 2 : 1) > limit { break }
      if isApart { slug += separator }
      isApart = false
      slug.unicodeScalars.append(scalar)
    }
    return slug
  }

  /// Eight digits that tell texts apart, the same everywhere (FNV-1a).
  static func digits(of text: String) -> String {
    let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
