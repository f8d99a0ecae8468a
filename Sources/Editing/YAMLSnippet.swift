import Fields
import Plans
import YAMLWriting

/// Values as YAML that a person can copy into a manifest.
enum YAMLSnippet {
  /// `directory: {list: false}`; of an entry of a keyed list `forward: {busy: 8000}`.
  static func pair(_ path: FieldPath, _ value: Value) -> String {
    let text = path.shape.map { FlowText.text(value, $0) } ?? FlowText.null
    return FlowText.pairs([(keys(of: path)[...], text)])
  }

  private static func keys(of path: FieldPath) -> [String] {
    switch path {
    case .field(let field), .item(let field, _): field.descriptor.path
    case .itemField(let field, _, let index):
      field.descriptor.shape.table?.fields[index].path ?? []
    case .resourceField: []
    }
  }
}
