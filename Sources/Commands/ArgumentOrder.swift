/// Lets options that every command has stand before the command, as `git -C DIR status` does.
enum ArgumentOrder {
  private static let withValue: Set = [
    "-C", "--chdir", "--store", "--color", "--log-format", "--role",
  ]
  private static let flags: Set = ["-q", "--quiet", "-v", "--verbose"]

  /// The same arguments with such leading options moved behind the command's name.
  static func normalized(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      if flags.contains(word) || withValue.contains(where: { word.hasPrefix($0 + "=") }) {
        index += 1
      } else if withValue.contains(word) {
        index += 2
      } else {
        break
      }
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }
}
