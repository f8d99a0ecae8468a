package import JSON

/// A JSON value that knows where it stands, so that a refusal can say so.
package struct JSONNode {
  /// A value that isn't what must stand at its place.
  package struct Mismatch: Error, Hashable, Sendable {
    /// The names and indices that lead there: `actions[3].changes[0].after`; empty: the whole.
    package var path: String
    /// Worded to follow the path: "is not a whole number".
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  package let json: JSON
  package let path: String

  package init(_ json: JSON, path: String = "") {
    self.json = json
    self.path = path
  }

  /// The member of an object that has it; nil when it is missing, throws when this is no object.
  package func optional(_ name: String) throws(Mismatch) -> JSONNode? {
    guard json.objectValue != nil else { throw mismatch("is not an object") }
    return json[name].map { JSONNode($0, path: path(to: name)) }
  }

  package func member(_ name: String) throws(Mismatch) -> JSONNode {
    guard let member = try optional(name) else {
      throw Mismatch(path: path(to: name), reason: "is missing")
    }
    return member
  }

  package func string() throws(Mismatch) -> String {
    guard let value = json.stringValue else { throw mismatch("is not a text") }
    return value
  }

  package func integer() throws(Mismatch) -> Int {
    guard let value = json.integerValue else { throw mismatch("is not a whole number") }
    return value
  }

  /// More than any organization has of anything, and little enough to be added up.
  private static let maximumCount = 1 << 36

  /// A whole number from zero to some ten thousand millions.
  package func count() throws(Mismatch) -> Int {
    let value = try integer()
    guard value >= 0 else { throw mismatch("is below zero") }
    guard value <= Self.maximumCount else { throw mismatch("is too large") }
    return value
  }

  package func boolean() throws(Mismatch) -> Bool {
    guard let value = json.booleanValue else { throw mismatch("is not true or false") }
    return value
  }

  package func elements() throws(Mismatch) -> [JSONNode] {
    guard let values = json.arrayValue else { throw mismatch("is not a list") }
    return values.enumerated().map { JSONNode($1, path: "\(path)[\($0)]") }
  }

  package func members() throws(Mismatch) -> [(name: String, node: JSONNode)] {
    guard let members = json.objectValue else { throw mismatch("is not an object") }
    return members.map { ($0.name, JSONNode($0.value, path: path(to: $0.name))) }
  }

  /// One of an enumeration's values, by its text.
  package func choice<Choice: RawRepresentable<String>>() throws(Mismatch) -> Choice {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw mismatch("is \"\(text)\", which this version doesn't know")
    }
    return choice
  }

  package func mismatch(_ reason: String) -> Mismatch { Mismatch(path: path, reason: reason) }

  private func path(to name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
