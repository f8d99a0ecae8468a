import Diagnostics
import Fields
import Normalization
import YAML

extension NodeReader {
  /// Reads the value of a field; nil when it is refused.
  mutating func readValue(_ shape: CompiledShape) throws(YAMLError) -> Value? {
    switch shape.form {
    case .scalar:
      guard events.kind == .scalar else {
        try refuseType(shape.name, wanted: shape.wanted)
        return nil
      }
      return events.isNull ? clearing(shape) : scalar(shape)
    case .list: return try readList(shape)
    case .items: return try readItems(shape)
    case .pinSource: return try readPINSource(shape)
    }
  }

  /// The current scalar as a value of the type; nil when it is refused.
  mutating func scalar(_ shape: CompiledShape) -> Value? {
    switch shape.way {
    case .boolean: if let boolean { return .boolean(boolean) }
    case .choice:
      if let index = shape.choices.index(of: events) { return .text(shape.options[index]) }
    case .pooled:
      if let value = pool.value(of: events, for: shape) { return value }
      guard let value = judged(shape) else { return nil }
      pool.keep(value, of: events, for: shape)
      return value
    case .other:
      let isPlain = events.withBytes { shape.type.isPlain($0) }
      if isPlain, shape.type != .loginName { return .text(events.text()) }
    }
    return judged(shape)
  }

  /// The current event as `true` or `false`; nil when it is neither.
  var boolean: Bool? {
    guard events.kind == .scalar else { return nil }
    if events.prefix == Self.truePrefix, events.count == 4 { return true }
    if events.prefix == Self.falsePrefix, events.count == 5 { return false }
    return nil
  }

  /// The bytes of "true", the first one lowest.
  private static var truePrefix: UInt64 { 0x6575_7274 }
  private static var falsePrefix: UInt64 { 0x65_736C_6166 }

  /// What `null` means for the field.
  mutating func clearing(_ shape: CompiledShape) -> Value? {
    if shape.isClearable { return .null }
    report(
      .notClearable, "\(shape.name) can't be cleared", help: "write \(shape.wanted), or delete it")
    return nil
  }

  private mutating func judged(_ shape: CompiledShape) -> Value? {
    let maximum = 1_024
    guard events.count <= maximum else {
      report(.invalidValue, "\(shape.name): the text has more than \(maximum) bytes")
      return nil
    }
    let text = events.text().composed
    do {
      let value = try shape.type.value(of: text)
      return isKnown(text, shape) ? value : nil
    } catch {
      let clears = text.isEmpty && shape.form == .scalar && shape.isClearable
      report(
        .invalidValue, "\(shape.name): \(text.quoted) \(error.reason)",
        help: clears ? "write \(shape.wanted), or null to clear the field" : error.help)
      return nil
    }
  }

  /// Judges what depends on the world outside the file.
  private mutating func isKnown(_ text: String, _ shape: CompiledShape) -> Bool {
    switch shape.type {
    case .timeZone where !context.timeZones.contains(text):
      let nearest = Suggestion.nearest(to: text, in: context.timeZones.sorted())
      let help = Suggestion.timeZone(forOffset: text, in: context.timeZones)
      report(
        .unknownTimeZone, "unknown time zone \(text.quoted)",
        help: help ?? (nearest.map { "did you mean \"\($0)\"? " } ?? "")
          + "Time zones have IANA names, as America/New_York")
      return false
    case .loginName:
      guard let domain = context.domain else { return true }
      if text.lowercased().hasSuffix("@" + domain.lowercased()) { return true }
      report(
        .invalidValue, "\(shape.name): \(text.quoted) doesn't end in @\(domain.visible)",
        help: "login names end in the organization's domain")
      return false
    default: return true
    }
  }
}

extension CompiledShape {
  /// What belongs here, for messages.
  var wanted: String {
    switch form {
    case .list, .items: "a list"
    case .pinSource: "{env: NAME} or {generate: true}"
    case .scalar: wantedElement
    }
  }

  /// What a single value is, for messages.
  var wantedElement: String {
    switch type {
    case .boolean: "true or false"
    case .integer: "a number"
    case .choice: "one of \(options.joined(separator: ", "))"
    case .extension: "an extension"
    case .loginName: "a login name"
    case .phoneNumber: "a phone number"
    case .email: "an address"
    case .target: "an extension or a phone number"
    default: "a text"
    }
  }
}
