import Files
import Foundation
import TestSupport
import Testing

/// Files in the making.
@Suite struct DraftTests {
  private let folder: TestFolder
  private let name: String

  init() throws {
    folder = try TestFolder()
    name = folder.path("file")
  }

  @Test func `a draft gets its name with what is in it`() throws {
    let draft = try draft("new")
    try draft.publish(as: name)
    #expect(try contents() == ["file": "new"])
  }

  @Test func `a name that is taken stays as it is`() throws {
    try draft("old").publish(as: name)
    let late = try draft("new")
    #expect(throws: FileProblem(EEXIST)) { try late.publish(as: name) }
    late.discard()
    #expect(try contents() == ["file": "old"])
    try draft("newer").replace(name)
    #expect(try contents() == ["file": "newer"])
  }

  @Test func `a folder doesn't give way`() throws {
    try FileManager.default.createDirectory(
      atPath: name, withIntermediateDirectories: false)
    let draft = try draft("new")
    #expect(throws: FileProblem(EISDIR)) { try draft.replace(name) }
    #expect(throws: FileProblem(EEXIST)) { try draft.publish(as: name) }
  }

  @Test func `a draft is made anew, for its owner alone`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let path = folder.path("draft")
    _ = try Draft(at: path)
    #expect(try FileStatus(of: path)?.mode == 0o600)
    #expect(throws: FileProblem(EEXIST)) { try Draft(at: path) }
    #expect(throws: FileProblem(ENOENT)) { try Draft(at: folder.path("no/draft")) }
  }

  @Test func `a file is told from a link and a folder`() throws {
    try draft("x").publish(as: name)
    let link = folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: name)
    let file = try #require(try FileStatus(of: name))
    #expect(file.kind == .file && file.size == 1)
    #expect(try FileStatus(of: link)?.isSame(as: file) == true)
    #expect(try FileStatus(of: link, followingLinks: false)?.kind == .link)
    #expect(try FileStatus(of: folder.path)?.kind == .folder)
    #expect(try FileStatus(of: folder.path("none")) == nil)
    #expect(try FileStatus(of: name + "/none") == nil)
  }

  @Test(
    arguments: [
      ("a/b", "a", "b"), ("/b", "/", "b"), ("b", ".", "b"), ("/a/b", "/a", "b"), ("./b", ".", "b"),
    ])
  func `a path has a folder and a name`(path: String, folder: String, name: String) {
    #expect(FilePath(path).folder == folder && FilePath(path).name == name)
  }

  private func draft(_ text: String) throws -> Draft {
    let draft = try Draft(at: DraftNames(in: folder.path, prefix: "draft-").next())
    try text.write(toFile: draft.path, atomically: false, encoding: .utf8)
    return draft
  }

  private func contents() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: folder.path($0), encoding: .utf8))
      })
  }
}
