package import Plans

/// A user whom the manifests name, and who can't be found in the store any more.
package struct GoneUser: Hashable, Sendable {
  package enum Fate: Hashable, Sendable {
    /// By an apply, of other manifests or of others than now.
    case removed(ChangeAuthor)
    /// The manifests don't know the new extension; nobody knows who did what the log has not.
    case renumbered(to: String, ChangeAuthor?)
    /// Nothing says how.
    case vanished
    /// Somebody is stored under the extension of whom the ledger knows nothing that was applied.
    case replaced
    /// Numbers were exchanged, and it can't be told who is who; a plan says why.
    case unclear
  }

  package var key: String
  package var name: String
  /// The department that the manifests give; nil for none.
  package var department: String?
  package var source: ManifestPlace
  package var fate: Fate

  package init(
    key: String, name: String, department: String?, source: ManifestPlace, fate: Fate
  ) {
    self.key = key
    self.name = name
    self.department = department
    self.source = source
    self.fate = fate
  }

  package var author: ChangeAuthor? {
    switch fate {
    case .removed(let author): author
    case .renumbered(_, let author): author
    case .vanished, .replaced, .unclear: nil
    }
  }
}
