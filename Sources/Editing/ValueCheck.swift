import Diagnostics
import Fields
import Model
import Plans
import YAMLWriting

/// Whether a manifest may say at all what a store holds.
enum ValueCheck {
  /// Why not, if it may not; what depends on other values shows when the manifests are read again.
  static func refusal(of value: Value, at path: FieldPath) -> String? {
    switch (path.shape, value) {
    case (_, .null): isClearable(path) ? nil : "can't be cleared"
    case (.scalar(let type), _): refusal(of: value, type)
    case (.list(let type, let maximum), .texts(let texts)):
      texts.count > maximum
        ? "has more than \(maximum) entries"
        : texts.lazy.compactMap { refusal(of: .text($0), type) }.first
    case (.items, .items): nil
    default: "is of another type"
    }
  }

  private static func isClearable(_ path: FieldPath) -> Bool {
    switch path {
    case .field(let field): field.descriptor.isClearable
    case .itemField(let field, _, let index):
      field.descriptor.shape.table?.fields[index].isRequired == false
    default: true
    }
  }

  private static func refusal(of value: Value, _ type: ScalarType) -> String? {
    guard let text = ScalarText(value, type)?.text else { return "is of another type" }
    do {
      return try type.value(of: text) == value ? nil : "isn't stored as a manifest would write it"
    } catch {
      return error.reason
    }
  }
}

extension ValueCheck {
  /// What the manifests would have to declare first: `the department "Legal"`.
  ///
  /// Reading them again would tell as well, but one by one, and a store can hold many of them.
  static func undeclared(_ value: Value, at path: FieldPath, _ desired: Desired) -> String? {
    switch path.shape {
    case .scalar(.department): undeclared(value, .department, desired)
    case .scalar(.site): undeclared(value, .site, desired)
    case .list(.extension, _):
      value.texts.first { Extension($0).flatMap(desired.user) == nil }.map { "the user \($0)" }
    default: nil
    }
  }

  private static func undeclared(
    _ value: Value, _ kind: ResourceKind, _ desired: Desired
  ) -> String? {
    guard let name = value.text,
      desired.resources[kind]?.contains(where: { $0.item.key == name }) != true
    else { return nil }
    return "the \(kind.rawValue) \(name.quoted)"
  }
}
