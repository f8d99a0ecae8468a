import Mail

/// What a server is told of one mail, ready to be sent.
struct SMTPEnvelope: Sendable {
  let sender: String
  let recipient: String
  let needsUTF8: Bool
  /// CR LF at the end of each line, the last one included.
  let content: [UInt8]

  init(_ message: MailMessage) {
    sender = "<\(message.from.wireText)>"
    recipient = "<\(message.to.wireText)>"
    needsUTF8 = message.from.needsUTF8 || message.to.needsUTF8
    content = MessageComposer.compose(message)
  }
}
