import Pages

/// What can be said of a new password without knowing whose it is.
enum NewPassword {
  /// Compared byte by byte: what looks alike may not be the same to sign in with.
  static func problems(_ form: Form) -> [InputProblem] {
    if form["password"].isEmpty { return [InputProblem("password", "Enter a new password.")] }
    guard form["password"].utf8.elementsEqual(form["repeated_password"].utf8) else {
      return [InputProblem("repeated_password", "The two passwords differ. Enter both again.")]
    }
    return []
  }
}
