/// Writes each message into a folder as an `.eml` file named after its Message-ID.
///
/// The same message again replaces its own file. A file is there whole or not at all, even after
/// a crash; only its owner can read it, because it holds a link. Two processes must not write the
/// same message at the same time. It needs no turn: handing over twice leaves one file.
package struct FolderTransport: MailTransport {
  private let folder: String

  /// Takes the path of the folder, which is made when the first message is written.
  package init(folder: String) throws(MailError) {
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw .file(path: HeaderText(folder).text, action: "use", reason: "this is not a path")
    }
    self.folder = folder
  }

  package func send(
    _ message: MailMessage, _ turn: HandoverTurn
  ) async throws(MailError) -> Delivery {
    try FileSystem.makeFolder(folder)
    try FileSystem.replaceFile(
      "\(message.messageID.local).eml", in: folder, with: MessageComposer.compose(message))
    return .delivered
  }
}
