import Care
import Diagnostics
import Foundation
import SQLiteCare
import TestSupport
import Testing

@Suite struct PermissionTests {
  @Test(
    arguments: [
      (0o600, 0o700, []), (0o400, 0o500, []), (0o640, 0o700, ["open-to-others"]),
      (0o602, 0o700, ["open-to-others"]), (0o600, 0o750, ["open-folder"]),
      (0o600, 0o770, ["open-to-others"]), (0o600, 0o1777, ["open-folder"]),
      (0o644, 0o755, ["open-to-others", "open-folder"]),
    ])
  func `the store is its owner's alone`(file: Int, folder: Int, codes: [String]) throws {
    let store = try SampleStore()
    try set(file, of: store.path)
    try set(folder, of: store.folder.path)
    #expect(try store.codes() == codes)
    try set(0o700, of: store.folder.path)
  }

  @Test func `a file of somebody else is told`() throws {
    let store = try SampleStore()
    let care = SQLiteCare(path: store.path, organization: "acme", user: geteuid() + 1)
    #expect(try care.check().findings.map(\.code) == [.otherOwner, .otherOwner])
  }

  @Test func `a file that isn't there says nothing`() {
    #expect(PermissionCheck(user: 7).findings(ofFile: "/no/such/file") == [])
    #expect(PermissionCheck(user: 7).findings(ofFolder: "/no/such/folder") == [])
  }

  private func set(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
