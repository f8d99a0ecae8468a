import Decoding
import Fields
import Model

/// A user of the organization with what the checks need to know.
struct Member {
  var user: DesiredUser
  var extensionPlace: Place
  /// By `Field.rawValue`: written and refused.
  var refused: UInt64
  /// Whether its profile isn't known, so that what is missing may be there.
  var isUncertain = false

  var location: Location { Location(file: Int(user.file), place: extensionPlace) }

  /// Whether the manifest asks for the user to be removed.
  var isAbsent: Bool { user[.absent] == .boolean(true) }
}
