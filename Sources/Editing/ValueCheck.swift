import Fields
import Plans

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
