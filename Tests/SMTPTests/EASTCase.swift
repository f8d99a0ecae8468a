import Foundation
import Testing

/// A test case of the EAST tool ("Why TLS is better without STARTTLS", USENIX Security 2021).
struct EASTCase: Sendable, CustomTestStringConvertible {
  let path: String
  let testDescription: String

  /// The setups for the tool's own sessions, `setup*.ron`, are good servers and run as well.
  static let all: [EASTCase] = {
    let folder = SourceTree.path("Data/east-smtp/testcases/smtp")
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".ron") }.sorted().map {
      EASTCase(path: "\(folder)/\($0)", testDescription: $0)
    }
  }()
}
