/// A fault in the characters of a file, found before libyaml sees them.
enum SourceFault {
  case invalidUTF16(Mark)
  /// A character that libyaml takes for a line break and no editor shows as one.
  case hiddenCharacter(UInt16, Mark)

  var error: YAMLError {
    switch self {
    case .invalidUTF16(let mark):
      YAMLError("This file isn't valid UTF-16. Save it as UTF-8.", at: mark)
    case .hiddenCharacter(let scalar, let mark):
      .hiddenCharacter(UInt32(scalar), at: mark)
    }
  }
}
