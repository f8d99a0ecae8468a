import Markup

/// What a template may be filled with; texts are escaped on the way, so none is forgotten.
package indirect enum PageValue: Hashable, Sendable {
  case text(String)
  case flag(Bool)
  case object([String: PageValue])
  case list([PageValue])

  /// As mustache wants it.
  var mustache: Any {
    switch self {
    case .text(let text): text.escapedForMarkup
    case .flag(let flag): flag
    case .object(let members): members.mapValues(\.mustache)
    case .list(let values): values.map(\.mustache)
    }
  }

  static func texts(_ texts: [String]) -> PageValue { .list(texts.map(PageValue.text)) }
}
