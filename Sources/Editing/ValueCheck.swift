import Diagnostics
import Fields
import Model
import Plans
import YAMLWriting

/// Whether a manifest may say at all what a store holds.
enum ValueCheck {
  /// Why not, if it may not; what depends on other values shows when the manifests are read again.
  static func refusal(of value: Value, at path: FieldPath) -> String? {
    if value.isNull { return isClearable(path) ? nil : "can't be cleared" }
    return path.shape.map { ValueRefusal.reason(value, $0) } ?? "is of another type"
  }

  private static func isClearable(_ path: FieldPath) -> Bool {
    switch path {
    case .field(let field): field.descriptor.isClearable
    case .itemField(let field, _, let index):
      field.descriptor.shape.table?.fields[index].isRequired == false
    default: true
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
