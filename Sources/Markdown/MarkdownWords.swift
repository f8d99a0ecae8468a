package import Fields
import Model
package import Plans
package import Rendering

/// Subjects, places and values as they read in Markdown.
package enum MarkdownWords {
  /// In a sentence: `1044` Ada Lovelace.
  package static func subject(
    _ key: String, _ name: String, of resource: ResourceKind = .user
  ) -> String {
    (resource == .user ? "" : resource.rawValue + " ") + key.codeSpan
      + (name.isEmpty || name == key ? "" : " " + name.prose)
  }

  /// In a fence.
  package static func line(
    _ key: String, _ name: String, of resource: ResourceKind = .user,
    at place: ManifestPlace? = nil
  ) -> String {
    var text = resource == .user ? "" : resource.rawValue + " "
    text += key.harmless
    if !name.isEmpty, name != key { text += " " + name.harmless }
    if let place { text += "   \(place.file.harmless):\(place.line)" }
    return text
  }

  /// Behind a sentence, in brackets.
  package static func place(_ place: ManifestPlace?) -> String {
    place.map { " (\("\($0.file):\($0.line)".codeSpan))" } ?? ""
  }

  /// What support is to change.
  package static func sentence(_ need: SupportNeed, _ values: ValueText) -> String {
    func text(_ value: Value?) -> String {
      guard let value, !value.isNull else { return "(none)" }
      return values.text(value, of: need.field).split(separator: "\n").joined(separator: " ")
        .codeSpan
    }
    var words = "\(subject(need.key, need.name)): `\(need.field.name)` "
    words += "\(text(need.before)) → \(text(need.after))"
    if let deletes = need.deletes, let loss = Count.text(deletes) { words += ", deletes \(loss)" }
    if let since = need.awaitingSince {
      words += ", awaiting support since \(Timestamp.minute(of: since))"
    }
    return words + place(need.source)
  }

  /// A field and its value as lines of a comparison; a list goes on in the next lines.
  package static func lines(
    _ start: String, _ path: FieldPath, _ value: Value?, width: Int, _ values: ValueText
  ) -> String {
    let name = path.name.harmless
    let gap = String(repeating: " ", count: max(0, width - name.displayWidth) + 2)
    let indent = String(repeating: " ", count: width + 2)
    let parts = values.text(value, of: path.field).split(
      separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      start + (index == 0 ? name + gap : indent) + part + "\n"
    }.joined()
  }

  /// Of the names of fields that stand below each other.
  package static func width(_ paths: some Sequence<FieldPath>) -> Int {
    min(46, paths.lazy.map { $0.name.harmless.displayWidth }.max() ?? 0)
  }

  /// What a field was and what it is, as a comparison shows it.
  package static func comparison(
    _ path: FieldPath, _ before: Value?, _ after: Value?, width: Int, _ values: ValueText
  ) -> String {
    [("- ", before), ("+ ", after)].map { start, value in
      guard let value, !value.isNull else { return "" }
      return lines(start, path, value, width: width, values)
    }.joined()
  }
}
