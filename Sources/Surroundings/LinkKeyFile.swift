package import Secrets

/// The key of the links in mails: from the environment, or a file beside the store.
package enum LinkKeyFile {
  package static let variable = "ROLLCALL_LINK_KEY"

  private static let directory = ".rollcall"

  package static func path(in folder: WorkspaceFolder) -> String {
    folder.absolute(directory) + "/link.key"
  }

  /// Creates the file when there is none yet: 64 hexadecimal digits that only their owner may read.
  package static func key(
    in folder: WorkspaceFolder, environment: [String: String]
  ) throws(SurroundingsError) -> LinkKey {
    if let key = try existing(in: folder, environment: environment) { return key }
    var generator = SystemRandomNumberGenerator()
    let key = LinkKey(using: &generator)
    try PrivateFile.createFolder(folder.absolute(directory))
    try PrivateFile.write(Array(key.fileText.utf8), to: path(in: folder))
    return key
  }

  /// Nil when there is none yet.
  package static func existing(
    in folder: WorkspaceFolder, environment: [String: String]
  ) throws(SurroundingsError) -> LinkKey? {
    if let text = environment[variable], !text.isEmpty { return try parse(text, from: variable) }
    let path = path(in: folder)
    return try PrivateFile.read(path).map { (text) throws(SurroundingsError) in
      try parse(text, from: path)
    }
  }

  private static func parse(_ text: String, from place: String) throws(SurroundingsError) -> LinkKey
  {
    do {
      return try LinkKey(fileText: text)
    } catch {
      throw SurroundingsError("\(place): \(error).")
    }
  }
}
