extension String {
  /// The text as it stands in HTML or XML, in an element or a quoted attribute.
  ///
  /// Scalar by scalar: a quote with a combining accent on it is one `Character`, and a browser sees
  /// the bare quote in it.
  package var escapedForMarkup: String {
    unicodeScalars.reduce(into: "") { html, scalar in
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.unicodeScalars.append(scalar)
      }
    }
  }
}
