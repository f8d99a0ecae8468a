import Foundation

/// What stands at a path, links followed.
package enum FileKind: Sendable {
  case missing
  case file(size: Int)
  case folder
  /// A pipe, a device or a socket: reading one may never end.
  case other
  /// It can't be told, for lack of permission say.
  case unknown(String)

  package init(of path: String) {
    do {
      let resolved = try RealPath.system(path)
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: self = .file(size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
      case .typeDirectory: self = .folder
      default: self = .other
      }
    } catch {
      self = SystemReason.isMissing(error) ? .missing : .unknown(SystemReason.text(of: error))
    }
  }
}

extension FileKind: Equatable {}
