/// Something that a test counted on isn't there.
struct Missing: Error {
  var what: String
}

extension Optional {
  func orThrow(_ what: String) throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}
