import Diagnostics
import Fields
package import YAML

extension NodeReader {
  /// Reads where a PIN comes from; whatever else stands there may be a PIN and isn't shown.
  mutating func readPINSource(_ shape: CompiledShape) throws(YAMLError) -> Value? {
    if events.isNull { return clearing(shape) }
    guard events.kind == .mappingStart else {
      try refuseSecret(
        "\(shape.name): a PIN must not stand in a manifest",
        help: "write {generate: true}, or {env: NAME} to read it from the environment")
      return nil
    }
    guard let source = try readSource(shape.name, Self.pinKeys) else { return nil }
    switch source.key {
    case "env": return .pin(.environment(source.text))
    default: return .pin(.generated)
    }
  }

  static let pinKeys = KeyTable([["env"], ["generate"]])

  /// Reads a mapping of one key that says where a secret comes from.
  package mutating func readSource(
    _ name: String, _ table: KeyTable
  ) throws(YAMLError) -> (key: String, text: String)? {
    let start = here
    var found: [(key: String, text: String)] = []
    var isGood = true
    while try events.next() != .mappingEnd {
      let key = events.kind == .scalar ? table.index(of: events).map { table.names[$0] } : nil
      try readSourceValue(key, name, into: &found, isGood: &isGood)
    }
    guard isGood else { return nil }
    guard found.count == 1 else {
      refuseSource(name, table, at: start)
      return nil
    }
    return found[0]
  }

  private mutating func readSourceValue(
    _ key: String?, _ name: String, into found: inout [(key: String, text: String)],
    isGood: inout Bool
  ) throws(YAMLError) {
    let place = here
    guard let key else {
      isGood = false
      report(.unknownKey, "\(name): unknown key", at: place, hidesSource: true)
      try events.skipNode()
      try events.next()
      return try events.skipNode()
    }
    try events.next()
    guard events.kind == .scalar, SecretSource.accepts(key: key, events.text()) else {
      isGood = false
      report(
        .invalidValue, "\(name): the value of \"\(key)\" is refused", at: here,
        help: SecretSource.help(key: key), hidesSource: true)
      return try events.skipNode()
    }
    found.append((key, events.text()))
  }

  private mutating func refuseSource(_ name: String, _ table: KeyTable, at start: Place) {
    let forms = table.names.map { "{\($0): \(SecretSource.example(key: $0))}" }
    report(
      .wrongType, "\(name): exactly one key must stand here", at: start,
      help: "write \(forms.joined(separator: " or "))", hidesSource: true)
  }
}
