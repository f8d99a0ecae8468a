package import Fields

/// How a manifest wants a user, after profiles and defaults are filled in.
package struct DesiredUser: Hashable, Sendable {
  /// One written field and where its value is written.
  ///
  /// A value that a profile or the workspace fills in has line 0: it stands in another file.
  package struct Entry: Hashable, Sendable {
    package var value: Value
    package var field: Field
    /// Counted in Unicode scalars; 65,535 stands for that and everything behind.
    package var column: UInt16
    /// The line and, in the two highest bits, the origin: an entry takes 24 bytes.
    private var lineAndOrigin: UInt32

    package init(
      _ field: Field, _ value: Value, line: UInt32 = 0, column: UInt16 = 0, origin: Origin = .user
    ) {
      self.value = value
      self.field = field
      self.column = column
      lineAndOrigin = min(line, Self.maximumLine) | UInt32(origin.rawValue) << 30
    }

    /// More than a file can have.
    private static let maximumLine: UInt32 = 1 << 30 - 1

    package var line: UInt32 { lineAndOrigin & Self.maximumLine }

    package var origin: Origin { Origin(rawValue: UInt8(lineAndOrigin >> 30)) ?? .user }
  }

  /// Where a value comes from, strongest first.
  package enum Origin: UInt8, Comparable, Sendable {
    case user
    case profile
    case file
    case workspace

    package static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
  }

  package var `extension`: Extension
  /// The file's place in `Desired.files`.
  package var file: Int32
  /// Where the user's mapping begins.
  package var line: UInt32
  package var column: UInt32
  /// In the order of the field table, one a field, `null` included, the extension left out.
  package var entries: [Entry]

  package init(
    _ extension: Extension, entries: [Entry], file: Int32 = 0, line: UInt32 = 1, column: UInt32 = 1
  ) {
    self.extension = `extension`
    self.entries = entries
    self.file = file
    self.line = line
    self.column = column
  }

  /// The written value; nil where nothing is written, `.null` where the field shall be cleared.
  package subscript(_ field: Field) -> Value? {
    for index in entries.indices where entries[index].field == field {
      return entries[index].value
    }
    return nil
  }

  package var isPerson: Bool { self[.kind]?.text ?? "person" == "person" }

  /// Whether the manifest asks for the user to be removed.
  package var isAbsent: Bool { self[.absent]?.boolean == true }

  /// First and last name as written.
  package var name: String { UserName.full(self[.firstName]?.text, self[.lastName]?.text) }
}
