import Accounts
import Fields
import Model
import Normalization
import Storage

/// Judges what a person typed into their own fields, by the field table, as manifests are judged.
struct ProfileCheck {
  private let timeZones: Set<String>
  private(set) var changes: [UserChange.FieldValue] = []
  private(set) var problems: [FieldProblem] = []

  /// More than any value has: what is longer is refused unread.
  private static let maximumBytes = 1_024

  init(_ edit: ProfileEdit, of user: StoredUser, timeZones: Set<String>) {
    self.timeZones = timeZones
    for (field, texts) in edit.texts.sorted(by: { $0.key < $1.key }) {
      do throws(Refusal) {
        let value = try value(of: texts, for: field)
        if value != user[field] { changes.append(.init(field, value)) }
      } catch {
        problems.append(.init(.own(field), "\(field.descriptor.title) \(error.reason)."))
      }
    }
  }

  /// The stored value that the texts mean; nil clears the field.
  private func value(of texts: [String], for field: Field) throws(Refusal) -> Value? {
    guard OwnFields.all.contains(field) else { throw Refusal("can't be changed here") }
    guard texts.count <= 100, texts.allSatisfy({ $0.utf8.count <= Self.maximumBytes }) else {
      throw Refusal("is too long")
    }
    let texts = texts.map(\.trimmed.composed).filter { !$0.isEmpty }
    switch field.descriptor.shape {
    case .scalar(let type): return try scalar(texts, type, of: field)
    case .list(let type, let maximum): return try list(texts, type, maximum, of: field)
    case .items, .pinSource: throw Refusal("can't be changed here")
    }
  }

  private func scalar(
    _ texts: [String], _ type: ScalarType, of field: Field
  ) throws(Refusal) -> Value? {
    guard let text = texts.first else { return try cleared(field) }
    guard texts.count == 1 else { throw Refusal("has more than one value") }
    if type == .timeZone, !timeZones.contains(text) {
      throw Refusal("is not a time zone with an IANA name, as America/New_York")
    }
    return try type.value(of: text)
  }

  private func list(
    _ texts: [String], _ type: ScalarType, _ maximum: Int, of field: Field
  ) throws(Refusal) -> Value? {
    guard !texts.isEmpty else { return try cleared(field) }
    guard texts.count <= maximum else { throw Refusal("has more than \(maximum) entries") }
    var values: [String] = []
    var seen: Set<String> = []
    for (index, text) in texts.enumerated() {
      let value: String
      do throws(Refusal) {
        value = try type.value(of: text).text ?? text
      } catch {
        throw Refusal("has a problem: entry \(index + 1) \(error.reason)")
      }
      let key = type == .email ? EmailAddress.canonical(value) : value
      guard seen.insert(key).inserted else {
        throw Refusal("has a problem: entry \(index + 1) stands there twice")
      }
      values.append(value)
    }
    return .texts(values)
  }

  private func cleared(_ field: Field) throws(Refusal) -> Value? {
    // Links go to the primary address: who has none can't get in again after forgetting a password.
    guard field != .emails else { throw Refusal("needs at least one address: links go there") }
    guard field.descriptor.isClearable else { throw Refusal("must not be empty") }
    return nil
  }
}

extension String {
  /// Without the spaces and line ends around it, which a form easily adds.
  fileprivate var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { " \t\r\n".unicodeScalars.contains($0) }
    let rest = unicodeScalars.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(rest[...last])
  }
}
