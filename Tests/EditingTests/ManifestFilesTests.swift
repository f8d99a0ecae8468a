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

  @Test func `an edit made while others are written stays`() throws {
    let before = names
    let error = #expect(throws: SurroundingsError.self) {
      try files.replace(Self.changed) { path in
        try? Self.write("theirs", to: folder.path("b/b.yaml"))
        #expect(path == "a/a.yaml")
      }
    }
    #expect(
      error?.message == "b/b.yaml was changed by somebody else in the meantime. "
        + "Written: a/a.yaml. Not written: b/b.yaml. Run it again for the others.")
    #expect(try text("a/a.yaml") == "new a")
    #expect(try text("b/b.yaml") == "theirs")
    #expect(names == before)
  }

  @Test func `a file is written once it has its name`() throws {
    let error = #expect(throws: SurroundingsError.self) {
      try files.replace(Self.changed) { path in
        guard path == "b/b.yaml" else { return }
        for name in ["a", "b"] {
          try? FileManager.default.moveItem(
            atPath: folder.path(name), toPath: folder.path("moved-\(name)"))
        }
      }
    }
    #expect(
      error?.message == "The folder of a/a.yaml can't be synchronized: no such folder. "
        + "Written: a/a.yaml, b/b.yaml. After a power failure some may be as they were.")
    #expect(try text("moved-a/a.yaml") == "new a")
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
