import JSON
import Model

/// What a mail says besides its link, kept with it in the outbox.
struct MailContent: Hashable {
  var firstName: String
  var fullName: String
  var loginName: String
  var directNumbers: [String]

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("first_name")
    writer.string(firstName)
    writer.name("full_name")
    writer.string(fullName)
    writer.name("login_name")
    writer.string(loginName)
    writer.name("direct_numbers")
    writer.beginArray()
    for number in directNumbers { writer.string(number) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension MailContent {
  /// Reads the stored form; nil when it isn't one.
  init?(text: String) {
    guard let content = try? JSONReader.read(Array(text.utf8)),
      let firstName = content["first_name"]?.stringValue,
      let fullName = content["full_name"]?.stringValue,
      let loginName = content["login_name"]?.stringValue,
      let numbers = content["direct_numbers"]?.arrayValue
    else { return nil }
    self.init(
      firstName: firstName, fullName: fullName, loginName: loginName,
      directNumbers: numbers.compactMap(\.stringValue))
  }
}
