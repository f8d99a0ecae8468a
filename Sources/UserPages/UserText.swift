import Fields
import Listings
import Model
package import Rendering

/// One user as text for whoever speaks with that person: who it is, what is needed, then the rest.
///
/// Parts without anything in them are left out.
package struct UserText {
  let details: UserDetails
  /// The terminal's columns; nil where nothing is cut or broken.
  let width: Int?
  let values: ValueText
  var out: TextBuffer

  package static func render(
    _ details: UserDetails, style: TextStyle = .plain, width: Int? = nil
  ) -> [UInt8] {
    var text = UserText(
      details: details, width: width, values: ValueText(width: width), out: TextBuffer(style))
    text.writeTitle()
    text.writeFields()
    text.writeCalls()
    text.writeAccount()
    text.writeManaged()
    text.writeHistory()
    return text.out.take()
  }

  var user: StoredUser { details.user }

  private mutating func writeTitle() {
    let words = [user[.kind]?.text ?? "person", user.status?.rawValue].compactMap(\.self)
    out.start(.strong)
    out.prose(Peer(user).text, indent: 0, width: width)
    out.endEmphasis()
    prose(words.map { " · " + $0 }.joined())
    let places = [user[.department], user[.site]].compactMap { $0?.text }
    if !places.isEmpty { prose(places.joined(separator: ", ")) }
    prose(AccountSentence(details).text)
  }

  private mutating func writeFields() {
    var lines: [(String, Value?)] = FieldTable.stored.filter(isLine).map { ($0.name, user[$0]) }
    let numbers = details.connections.routedNumbers
    if !numbers.isEmpty { lines.append(("phone_numbers", .texts(numbers))) }
    let voicemail = VoicemailWords.parts(of: user)
    if !voicemail.isEmpty { lines.append(("voicemail", .texts(voicemail))) }
    guard !lines.isEmpty else { return }
    out.endLine()
    let column = 2 + (lines.map(\.0.utf8.count).max() ?? 0) + 3
    for (name, value) in lines {
      out.word("  ")
      out.word(name)
      out.pad(to: column)
      values.write(value, of: nil, to: &out)
      out.endLine()
    }
  }

  /// Whether it has a line of its own: what the title and other parts tell has none.
  private func isLine(_ field: Field) -> Bool {
    switch field {
    case .extension, .kind, .firstName, .lastName, .department, .site, .phones, .answeringRules,
      .agents:
      false
    default: user[field] != nil && !VoicemailWords.isPart(field)
    }
  }

  mutating func heading(_ text: String) {
    out.endLine()
    prose(text)
  }

  /// A line of words, which may hold data; on a terminal it is broken between words, and what
  /// belongs to an entry of a list stands further in.
  mutating func prose(_ text: String, indent: Int = 0) {
    out.spaces(indent)
    out.prose(text, indent: indent * 2, width: width)
    out.endLine()
  }
}
