/// How long a mail server may keep silent, in seconds from 1.
///
/// RFC 5321, 4.5.3.2 asks for 5 minutes for most replies, and for 10 after the final dot: who
/// gives up there too early sends the mail again although the server has it.
package struct SMTPTimeouts: Hashable, Sendable {
  /// Until the connection stands, TLS from the first byte on included.
  package var connect: Int
  /// For each reply before the final dot, and for each step of sending the message.
  package var reply: Int
  /// For the reply to the final dot.
  package var final: Int

  /// What a workspace may ask for: so long for a reply, and twice as long for the final one.
  package init(patience: Int) {
    self.init(connect: min(30, patience), reply: patience, final: 2 * patience)
  }

  package init(connect: Int = 30, reply: Int = 300, final: Int = 600) {
    self.connect = connect
    self.reply = reply
    self.final = final
  }
}
