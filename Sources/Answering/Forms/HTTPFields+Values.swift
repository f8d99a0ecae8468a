package import HTTPTypes

extension HTTPFields {
  /// All values of a field, in order, one for each time it was sent; `name` is in lower case.
  package func all(_ name: String) -> [String] {
    filter { $0.name.canonicalName == name }.map(\.value)
  }
}
