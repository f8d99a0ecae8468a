/// A word or a sign of Swift code, and the line it stands in.
struct Token: Hashable, Sendable {
  let text: String
  let line: Int
}
