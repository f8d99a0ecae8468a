/// A text in which `1️⃣` shows where something must be reported.
struct MarkedText {
  let text: String
  let line: UInt32
  let column: UInt32

  init(_ marked: String) {
    let sign = "1️⃣"
    let parts = marked.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
    let before = parts[0].unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    text = parts.joined()
    line = UInt32(before.count)
    column = UInt32(before.last?.count ?? 0) + 1
  }
}
