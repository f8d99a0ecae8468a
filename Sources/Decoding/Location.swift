/// A place in one of the workspace's files.
package struct Location: Hashable, Comparable, Sendable {
  /// In the sorted list of files.
  package var file: Int
  package var place: Place

  package init(file: Int, place: Place) {
    self.file = file
    self.place = place
  }

  package static func < (left: Location, right: Location) -> Bool {
    left.file == right.file ? left.place < right.place : left.file < right.file
  }
}
