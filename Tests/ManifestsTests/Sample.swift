import Decoding
import Diagnostics
import Manifests
import Model

/// A workspace made of texts, in which `1️⃣` stands before what is wrong.
struct Sample {
  static let zones: Set = ["America/New_York", "America/Los_Angeles", "Europe/Paris", "UTC"]

  static let workspace = Workspace(
    organization: "acme", company: "Acme", domain: "acme.example.com")

  var desired: Desired
  var diagnostics: [Diagnostic]
  /// Where the marks stood: `a.yaml:3:5`.
  var marks: [String]

  /// The files are called a.yaml, b.yaml and so on.
  init(_ manifests: [String], workspace: Workspace = Sample.workspace) {
    let names = "abcdefghijklmnopqrstuvwxyz".map { "\($0).yaml" }
    let context = ReadingContext(
      timeZones: Self.zones, domain: workspace.domain, fillIn: workspace.defaults.map(\.field))
    var parts: [ManifestPart] = []
    marks = []
    for (index, marked) in manifests.enumerated() {
      let text = Self.unmarked(marked, file: names[index], marks: &marks)
      parts.append(
        ManifestReader.read(
          Array(text.utf8), file: Int32(index), path: names[index], context: context))
    }
    (desired, diagnostics) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: "rollcall.yaml")
  }

  /// `code: message` of each problem.
  var problems: [String] { diagnostics.map { "\($0.code.rawValue): \($0.message)" } }

  var codes: [String] { diagnostics.map(\.code.rawValue) }

  /// Where the problems are, those of the workspace as a whole left out.
  var places: [String] {
    diagnostics.filter { $0.range.line > 0 }.map {
      "\($0.range.file):\($0.range.line):\($0.range.column)"
    }
  }

  /// The text without marks; notes where they stood, in the order of the text.
  static func unmarked(_ text: String, file: String, marks: inout [String]) -> String {
    var result = String.UnicodeScalarView()
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      switch scalar {
      case "1": column += 1
      case "\u{FE0F}": continue
      case "\u{20E3}":
        // The digit before belongs to the mark.
        column -= 1
        result.removeLast()
        marks.append("\(file):\(line):\(column)")
        continue
      case "\n":
        line += 1
        column = 1
      default: column += 1
      }
      result.append(scalar)
    }
    return String(result)
  }
}
