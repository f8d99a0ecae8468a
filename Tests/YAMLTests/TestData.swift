import Foundation
import JSON
import Testing

/// The files beside the tests.
enum TestData {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Data/\(name)")))
  }

  static func json(_ name: String) throws -> JSON { try JSONReader.read(bytes(name)) }

  /// The bytes that pairs of hexadecimal digits stand for.
  static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
