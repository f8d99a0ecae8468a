/// The managed users of one department, as the manifests put them.
package struct UserGroup: Hashable, Sendable {
  /// Nil: those without one.
  package var department: String?
  /// How many of them are stored and were held against what was last applied.
  package var compared: Int
  /// How many of them there are within the run's area.
  package var managed: Int

  package init(department: String?, compared: Int, managed: Int) {
    self.department = department
    self.compared = compared
    self.managed = managed
  }
}
