package import Fields

/// A mailbox: a display name, perhaps empty, and an address that is safe in a header and in SMTP.
package struct MailAddress: Hashable, Sendable {
  package let name: HeaderText
  package let address: EmailAddress

  /// For people to read: `Ada Lovelace <ada@acme.example.com>`.
  package var text: String {
    name.text.isEmpty ? address.text : "\(name.text) <\(address.text)>"
  }

  package init(name: String, address: EmailAddress) {
    self.name = HeaderText(name)
    self.address = address
  }

  /// Reads `ada@acme.example.com`, `Ada <ada@acme.example.com>` or `"Ada" <ada@acme.example.com>`.
  package init(parsing text: String) throws(MailError) {
    let scalars = text.unicodeScalars
    guard scalars.last == ">", let open = scalars.firstIndex(of: "<") else {
      self.init(name: "", address: try Self.address(text))
      return
    }
    guard let name = Self.name(from: scalars[..<open]) else {
      throw .address(HeaderText(text).text, "has a name that is not plain text")
    }
    let address = String(scalars[scalars.index(after: open)...].dropLast())
    self.init(name: name, address: try Self.address(address))
  }

  private static func address(_ text: String) throws(MailError) -> EmailAddress {
    do {
      return try EmailAddress(text)
    } catch {
      throw .address(HeaderText(text).text, error.reason)
    }
  }

  private static func name(from raw: Substring.UnicodeScalarView) -> String? {
    var name = raw
    while name.last == " " { name.removeLast() }
    if name.count > 1, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
    let isPlain = name.allSatisfy { scalar in
      !HeaderText.isBreak(scalar) && !HeaderText.isDirectionMark(scalar)
        && !["\"", "\\", "<", ">"].contains(scalar)
    }
    return isPlain && !name.isEmpty ? String(name) : nil
  }
}
