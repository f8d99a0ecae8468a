/// A server that tests need isn't there.
///
/// An error as any other, thrown to each test that asks: a failed requirement within a value that
/// tests share would be recorded once, and the others would pass.
struct ServerMissing: Error, CustomStringConvertible {
  let words: String

  var description: String { words }
}
