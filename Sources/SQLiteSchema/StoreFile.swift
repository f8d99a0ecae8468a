import Foundation
package import Storage

/// The store's file among other files: is it there, may it be used, who else can read it.
package struct StoreFile {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

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
  package func makeDraft() throws(StoreError) -> StoreFile {
    guard !FileManager.default.fileExists(atPath: path) else { throw exists }
    try makeFolder()
    let draft = draft
    try draft.makeEmpty()
    return draft
  }

  /// A file beside this one, of a name that nobody else has.
  var draft: StoreFile { StoreFile("\(path).new-\(UUID().uuidString.lowercased())") }

  /// Gives a copy its name, in place of what an earlier try has left there.
  func replace(_ file: StoreFile) throws(StoreError) {
    guard unsafe rename(path, file.path) == 0 else {
      throw .unusable(place: file.path, reason: "can't be written: \(Self.words(for: errno))")
    }
  }

  /// Gives a finished draft its name, unless somebody was faster.
  package func publish(as file: StoreFile) throws(StoreError) {
    do {
      try FileManager.default.linkItem(atPath: path, toPath: file.path)
    } catch CocoaError.fileWriteFileExists {
      throw file.exists
    } catch {
      throw .unusable(place: file.path, reason: "can't be created: \(Self.words(for: error))")
    }
  }

  package func discard() {
    for suffix in ["", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// Makes an empty file with mode 0600, whatever the process's mask; it must not exist.
  package func makeEmpty() throws(StoreError) {
    let descriptor = unsafe Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unusable(place: path, reason: "can't be created: \(Self.words(for: errno))")
    }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else {
      throw .unusable(place: path, reason: "can't be protected: \(Self.words(for: errno))")
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
    return words(for: Int32(underlying.code))
  }

  private static func words(for code: Int32) -> String {
    switch code {
    case ENOENT: "no such folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    default: unsafe String(cString: strerror(code))
    }
  }
}
