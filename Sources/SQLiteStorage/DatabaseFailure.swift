import Foundation
import GRDB
import SQLForms
import SQLiteSchema
package import Storage

/// What went wrong in the database, in words for the person who runs the program.
package struct DatabaseFailure {
  package let error: StoreError

  package init(_ failure: any Error, path: String) {
    switch failure {
    case let failure as StoreError: error = failure
    case let failure as DatabaseError:
      error = .unusable(place: path, reason: Self.reason(of: failure, path: path))
    case let failure as Connection.WrongJournal:
      error = .unusable(
        place: path, reason: "keeps its journal in mode \(failure.mode) and can't be changed")
    case let copying as StoreCopy.TargetFailure:
      error = .unusable(
        place: copying.path, reason: Self.reason(of: copying.failure, path: copying.path))
    case let failure as UnfitValue:
      error = .unusable(place: path, reason: failure.reason)
    default: error = .unusable(place: path, reason: "can't be used: \(failure)")
    }
  }

  private static func reason(of failure: DatabaseError, path: String) -> String {
    switch failure.resultCode {
    case .SQLITE_NOTADB: return "is not a store: the file is something else, or damaged"
    case .SQLITE_CORRUPT:
      return "is damaged (\(failure.message ?? "malformed")); restore it from a backup"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return "is being written by another program; try again when it is done"
    case .SQLITE_FULL: return "can't be written: the disk is full"
    case .SQLITE_READONLY: return "can't be written: the file or its folder is read-only"
    case .SQLITE_PERM, .SQLITE_AUTH: return "can't be used: permission denied"
    case .SQLITE_CANTOPEN: return "can't be opened: \(obstacle(path))"
    case .SQLITE_IOERR:
      return "can't be read or written: I/O error \(failure.extendedResultCode.rawValue)"
    default:
      return "is damaged, or not one of this program's: error "
        + "\(failure.extendedResultCode.rawValue)"
        + (failure.message.map { ", \($0)" } ?? "") + "; restore it from a backup"
    }
  }

  private static func obstacle(_ path: String) -> String {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return "there is no such file" }
    guard files.isReadableFile(atPath: path) else { return "permission denied" }
    guard files.isWritableFile(atPath: StoreFile(path).folder) else {
      return "its folder is read-only, or a disk is full"
    }
    return "its journal can't be made, or too many files are open"
  }
}
