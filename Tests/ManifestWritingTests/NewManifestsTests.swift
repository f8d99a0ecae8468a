import Foundation
import Manuscripts
import Surroundings
import TestSupport
import Testing

/// Files that aren't there yet: all of them, or none.
struct NewManifestsTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private static let files = ["a.yaml", "b.yaml"].map {
    NewManifests.File(name: $0, bytes: Array("new \($0)".utf8))
  }

  private func texts(in folder: String) -> [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(into: [:]) { texts, name in
      texts[name] = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
  }

  @Test func `all get their names, in a folder that is made`() throws {
    let path = folder.path("new/people")
    var told: [String] = []
    try NewManifests(in: path, replaces: false).write(Self.files) { told.append($0) }
    #expect(texts(in: path) == ["a.yaml": "new a.yaml", "b.yaml": "new b.yaml"])
    #expect(told == ["\(path)/a.yaml", "\(path)/b.yaml"])
    let mode = try FileManager.default.attributesOfItem(atPath: path + "/a.yaml")[.posixPermissions]
    #expect(mode as? NSNumber == 0o644)
  }

  @Test func `a file that is there stays, and nothing else is written`() throws {
    try Data("mine".utf8).write(to: URL(filePath: folder.path("b.yaml")))
    let error = #expect(throws: SurroundingsError.self) {
      try NewManifests(in: folder.path, replaces: false).write(Self.files)
    }
    #expect(
      error?.message == "\(folder.path("b.yaml")) exists already; --force replaces it. "
        + "Nothing was written.")
    #expect(texts(in: folder.path) == ["b.yaml": "mine"])
  }

  @Test func `a name that is taken meanwhile says what helps`() throws {
    let manifests = NewManifests(in: folder.path, replaces: false)
    let filling = try manifests.begin(["a.yaml", "b.yaml"])
    try NewManifests(in: folder.path, replaces: false).write([Self.files[1]])
    let error = #expect(throws: SurroundingsError.self) { try manifests.finish(filling) }
    filling.discard()
    #expect(
      error?.message == "\(folder.path("b.yaml")) exists already; --force replaces it. "
        + "Nothing was written.")
    #expect(texts(in: folder.path) == ["b.yaml": "new b.yaml"])
  }

  @Test(arguments: ["new/deep", "new/deep/", "new"])
  func `folders that were made for nothing go again`(path: String) throws {
    let filling = try NewManifests(in: folder.path(path), replaces: false).begin(["a.yaml"])
    filling.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `folders that were there or are in use stay`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("there"), withIntermediateDirectories: false)
    let first = try NewManifests(in: folder.path("there/new"), replaces: false).begin(["a.yaml"])
    try NewManifests(in: folder.path("there/new/deep"), replaces: false).write(Self.files)
    first.discard()
    #expect(texts(in: folder.path("there/new/deep")).count == 2)
    let second = try NewManifests(in: folder.path("there"), replaces: false).begin(["b.yaml"])
    second.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("there")) == ["new"])
  }

  @Test func `a file is no folder`() throws {
    let path = folder.path("people")
    try Data().write(to: URL(filePath: path))
    let error = #expect(throws: SurroundingsError.self) {
      try NewManifests(in: path, replaces: true).write(Self.files)
    }
    #expect(
      error?.message
        == "\(path) is a file, not a folder: name another folder by --out. Nothing was written.")
  }

  @Test func `those that are to give way do, and no others`() throws {
    for name in ["b.yaml", "c.yaml"] {
      try Data("old".utf8).write(to: URL(filePath: folder.path(name)))
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path("b.yaml"))
    try NewManifests(in: folder.path, replaces: true).write(Self.files)
    #expect(
      texts(in: folder.path)
        == ["a.yaml": "new a.yaml", "b.yaml": "new b.yaml", "c.yaml": "old"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("b.yaml"))
    #expect(mode[.posixPermissions] as? NSNumber == 0o600)
  }

  @Test(arguments: [false, true])
  func `a link or a folder never gives way`(isLink: Bool) throws {
    let path = folder.path("b.yaml")
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "/etc/nowhere")
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
    let error = #expect(throws: SurroundingsError.self) {
      try NewManifests(in: folder.path, replaces: true).write(Self.files)
    }
    #expect(error?.message == "\(path): only files are replaced. Nothing was written.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["b.yaml"])
  }
}
