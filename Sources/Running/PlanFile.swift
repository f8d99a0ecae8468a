import JSON
package import Plans
import Surroundings
package import Terminal

/// Saved plans on disk.
package enum PlanFile {
  package static func write(
    _ document: PlanDocument, to path: String
  ) throws(CommandFailure) {
    do {
      try PrivateFile.write(PlanDocumentWriter.write(document, style: .pretty), to: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  package static func read(_ path: String) throws(CommandFailure) -> PlanDocument {
    let file = SourceFile(path: path, absolute: path)
    switch FileKind(of: path) {
    case .file(let size) where size <= maximumSize: break
    case .file: throw CommandFailure(.failed, "\(path) is too large to be a plan.")
    case .missing: throw CommandFailure(.failed, "There is no plan \(path).")
    default: throw CommandFailure(.failed, "\(path) is not a file.")
    }
    do {
      return try PlanDocumentReader.read(try file.read())
    } catch let error as SurroundingsError {
      throw CommandFailure(.failed, "\(path): \(error.message).")
    } catch let error as PlanDocumentError {
      throw CommandFailure(error.isOfAPlan ? .stale : .failed, "\(path): \(error.message)")
    } catch {
      throw CommandFailure(.failed, "\(path): \(error)")
    }
  }

  /// A plan of 100,000 creates has some 200 MB.
  private static let maximumSize = 1 << 30
}

extension PlanDocumentError {
  /// Whether it is a plan, but not one to carry out; otherwise it is none at all.
  fileprivate var isOfAPlan: Bool {
    switch self {
    case .notJSON, .notAPlan: false
    case .newerFormat, .malformed, .redacted, .altered: true
    }
  }
}
