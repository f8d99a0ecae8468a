import JSON
import Rendering

/// Messages as SARIF wants them, in which braces and brackets mean something.
enum SARIFMessage {
  static func write(_ text: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("text")
    writer.string(escaped(text.harmless))
    writer.endObject()
  }

  /// Braces are doubled, so that none is a placeholder; what looks like a link is none.
  private static func escaped(_ text: String) -> String {
    let hasLink = text.utf8.firstRange(of: "](".utf8) != nil
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": result += "{{"
      case "}": result += "}}"
      case "[", "]": result += hasLink ? "\\" + String(scalar) : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
