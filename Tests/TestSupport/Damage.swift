package import Foundation

/// What a disk may do to a file.
package enum Damage {
  /// Hands over the file again and again, each time with another page of 4 KiB changed.
  package static func everyPage(
    of whole: Data, seed: Int, _ body: (Data) throws -> Void
  ) rethrows {
    var random = SplitMix64(seed: seed)
    for page in 0..<whole.count / 4_096 {
      var bytes = whole
      for _ in 0...1 {
        let place = page * 4_096 + Int.random(in: 0..<4_096, using: &random)
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      }
      try body(bytes)
    }
  }
}
