/// The files beside these tests.
enum SourceTree {
  static func path(_ name: String, file: String = #filePath) -> String {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/\(name)"
  }
}
