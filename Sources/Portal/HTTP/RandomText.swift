/// Texts that nobody can guess.
enum RandomText {
  /// 256 bits of the system's randomness.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }
      .joined(separator: "-")
  }
}
