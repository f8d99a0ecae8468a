import Foundation
import Manifests
import Manuscripts
import Surroundings
import TestSupport
import Testing

/// Manifests on the disk, replaced together or not at all.
struct ManifestFilesTests {
  private let folder: TestFolder
  private let files: ManifestFiles

  init() throws {
    folder = try TestFolder()
    try Self.write("organization: acme", to: folder.path("rollcall.yaml"))
    for name in ["a", "b"] {
      let path = folder.path(name)
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)
      try Self.write("old \(name)", to: path + "/\(name).yaml")
    }
    var workspace = Desk.workspace
    workspace.manifests = ["a", "b"]
    files = try ManifestFiles(in: WorkspaceFolder.find(from: folder.path), workspace)
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  private var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static let changed = [
    "a/a.yaml": Array("new a".utf8), "b/b.yaml": Array("new b".utf8),
  ]

  @Test func `all that change are replaced and keep their mode`() throws {
    let path = folder.path("a/a.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let before = names
    try files.replace(Self.changed)
    #expect(try text("a/a.yaml") == "new a")
    #expect(try text("b/b.yaml") == "new b")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? NSNumber == 0o640)
    #expect(names == before)
  }

  @Test func `a file that somebody else changed stops all`() throws {
    try Self.write("theirs", to: folder.path("b/b.yaml"))
    let before = names
    let error = #expect(throws: SurroundingsError.self) { try files.replace(Self.changed) }
    #expect(error?.message.hasPrefix("b/b.yaml was changed by somebody else") == true)
    #expect(try text("a/a.yaml") == "old a")
    #expect(try text("b/b.yaml") == "theirs")
    #expect(names == before)
  }

  @Test func `a file that can't be written stops all`() throws {
    try FileManager.default.removeItem(atPath: folder.path("b"))
    let before = names
    let error = #expect(throws: SurroundingsError.self) { try files.replace(Self.changed) }
    #expect(error?.message.hasPrefix("b/b.yaml can't be written: no such folder") == true)
    #expect(try text("a/a.yaml") == "old a")
    #expect(names == before)
  }

  @Test func `a link is followed within the workspace and not beyond`() throws {
    let outside = try TestFolder()
    try Self.write("theirs", to: outside.path("c.yaml"))
    for (link, target) in [("b/in.yaml", "a/a.yaml"), ("b/out.yaml", outside.path("c.yaml"))] {
      let target = target.hasPrefix("/") ? target : folder.path(target)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(link), withDestinationPath: target)
    }
    var workspace = Desk.workspace
    workspace.manifests = ["b"]
    let files = try ManifestFiles(in: WorkspaceFolder.find(from: folder.path), workspace)
    #expect(files.contents.keys.sorted() == ["a/a.yaml", "b/b.yaml"])
    try files.replace(["a/a.yaml": Array("new a".utf8)])
    #expect(try text("b/in.yaml") == "new a")
    let type = try FileManager.default.attributesOfItem(atPath: folder.path("b/in.yaml"))[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
  }
}
