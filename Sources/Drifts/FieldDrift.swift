package import Fields
package import Model
package import Plans

/// One value that is stored and isn't the one last applied.
package struct FieldDrift: Hashable, Sendable {
  /// Where the manifests say what the field shall be.
  package struct Entry: Hashable, Sendable {
    package var origin: DesiredUser.Origin
    /// In the file of the user; 0 where a profile or the workspace fills the value in.
    package var line: Int
    package var column: Int

    package init(origin: DesiredUser.Origin, line: Int, column: Int) {
      self.origin = origin
      self.line = line
      self.column = column
    }
  }

  package var path: FieldPath
  /// Nil is unset; so it is in `stored` and `desired`.
  package var applied: Value?
  package var stored: Value?
  /// What the manifests say now; it differs from `applied` where an edit waits for an apply.
  package var desired: Value?
  package var entry: Entry
  /// Nil: unknown, the change was made behind the program's back.
  package var author: ChangeAuthor?

  package init(
    _ path: FieldPath, applied: Value?, stored: Value?, desired: Value?, entry: Entry
  ) {
    self.path = path
    self.applied = applied
    self.stored = stored
    self.desired = desired
    self.entry = entry
  }
}
