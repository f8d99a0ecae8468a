package import Files
import Foundation
package import Storage

/// The store's file among other files: is it there, may it be used, who else can read it.
package struct StoreFile {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package var folder: String { FilePath(path).folder }

  /// Throws unless there is a file that may hold a store.
  package func check() throws(StoreError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(place: path)
    }
    guard !isFolder.boolValue else {
      throw .unusable(place: path, reason: "is a folder, not a store")
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .unusable(place: path, reason: "may not be read: permission denied")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.size] as? UInt64 != 0 else {
      throw .unusable(place: path, reason: "is an empty file, not a store")
    }
  }

  /// An empty file beside the future store, readable by its owner only.
  package func makeDraft() throws(StoreError) -> Draft {
    guard !FileManager.default.fileExists(atPath: path) else { throw exists }
    try makeFolder()
    do {
      return try Draft(at: drafts.next())
    } catch {
      throw .unusable(place: path, reason: "can't be created: \(error.words)")
    }
  }

  /// The files beside this one that are to become it, or copies of it.
  package var drafts: DraftNames {
    DraftNames(in: folder, prefix: FilePath(path).name + ".new-")
  }

  /// Gives a copy this file's name, in place of what an earlier try has left there.
  func take(_ draft: Draft) throws(StoreError) {
    do {
      try draft.replace(path)
    } catch {
      throw .unusable(place: path, reason: "can't be written: \(error.words)")
    }
  }

  /// Gives a finished draft this file's name, unless somebody was faster.
  package func publish(_ draft: Draft) throws(StoreError) {
    do {
      try draft.publish(as: path)
    } catch {
      guard error.code != EEXIST else { throw exists }
      throw .unusable(place: path, reason: "can't be created: \(error.words)")
    }
  }

  private var exists: StoreError {
    .refused(reason: "\(path) exists already; it was left as it is")
  }

  private func makeFolder() throws(StoreError) {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw .unusable(place: path, reason: "can't be created: \(folder) is not a folder")
      }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unusable(
        place: path, reason: "can't be created: folder \(folder): \(Self.words(for: error))")
    }
  }

  private static func words(for error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return (error as? CocoaError)?.code == .fileNoSuchFile
        ? "no such folder" : "\((error as NSError).localizedDescription)"
    }
    return FileProblem(Int32(underlying.code)).words
  }
}
