import Foundation
import Mail
import Testing

struct FolderTransportTests {
  @Test func `a message becomes one file for its owner alone`() async throws {
    let folder = try TemporaryFolder()
    let message = try Samples.message()
    let outcome = try await FolderTransport(folder: folder.path + "/new/mail/").send(
      message, HandoverGate().turn())
    #expect(outcome == .delivered)
    #expect(try folder.contents(of: "new/mail") == ["0a1b2c.eml"])
    let path = folder.path + "/new/mail/0a1b2c.eml"
    #expect(FileManager.default.contents(atPath: path) == Data(MessageComposer.compose(message)))
    #expect(try permissions(path) == 0o600)
    #expect(try permissions(folder.path + "/new/mail") == 0o700)
    #expect(try permissions(folder.path + "/new") == 0o700)
  }

  @Test func `the same message again replaces its own file`() async throws {
    let folder = try TemporaryFolder()
    let transport = try FolderTransport(folder: folder.path)
    for text in ["first", "second"] {
      _ = try await transport.send(Samples.message(text: text), HandoverGate().turn())
      _ = try await transport.send(Samples.message(local: "other"), HandoverGate().turn())
    }
    #expect(try folder.contents() == ["0a1b2c.eml", "other.eml"])
    let bytes = FileManager.default.contents(atPath: folder.path + "/0a1b2c.eml")
    #expect(try bytes == Data(MessageComposer.compose(Samples.message(text: "second"))))
  }

  @Test func `what a crash left behind is replaced`() async throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/target"
    try Data("kept".utf8).write(to: URL(filePath: target))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.0a1b2c.eml.new", withDestinationPath: target)
    _ = try await FolderTransport(folder: folder.path).send(
      Samples.message(), HandoverGate().turn())
    #expect(try folder.contents() == ["0a1b2c.eml", "target"])
    #expect(FileManager.default.contents(atPath: target) == Data("kept".utf8))
  }

  @Test func `a folder in the way of the file is an error`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/0a1b2c.eml/x", withIntermediateDirectories: true)
    let transport = try FolderTransport(folder: folder.path)
    await #expect(
      throws: MailError.file(
        path: folder.path + "/0a1b2c.eml", action: "write", reason: "Is a directory")
    ) { try await transport.send(Samples.message(), HandoverGate().turn()) }
    #expect(try folder.contents() == ["0a1b2c.eml"])
  }

  @Test(arguments: ["/dev/null", "/dev/null/mail"])
  func `a file in place of the folder is an error`(path: String) async throws {
    let transport = try FolderTransport(folder: path)
    await #expect {
      try await transport.send(Samples.message(), HandoverGate().turn())
    } throws: {
      String(describing: $0).hasSuffix("Not a directory")
    }
  }

  @Test(arguments: ["", "a\u{0}b"])
  func `what is not a path is refused`(path: String) {
    #expect(throws: MailError.self) { try FolderTransport(folder: path) }
  }

  /// A limit on file sizes stands in for a full disk: the write stops half-way.
  @Test func `a write cut short leaves nothing behind`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      signal(SIGXFSZ, SIG_IGN)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      await #expect(
        throws: MailError.file(
          path: folder.path + "/.0a1b2c.eml.new", action: "write", reason: "File too large")
      ) {
        try await FolderTransport(folder: folder.path).send(
          Samples.message(), HandoverGate().turn())
      }
      #expect(try folder.contents().isEmpty)
    }
  }

  @Test func `a read-only folder is an error`() async throws {
    let folder = try TemporaryFolder()
    #expect(chmod(folder.path, 0o555) == 0)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      if geteuid() == 0 { #expect(setuid(65_534) == 0) }
      await #expect(
        throws: MailError.file(
          path: path + "/.0a1b2c.eml.new", action: "write", reason: "Permission denied")
      ) { try await FolderTransport(folder: path).send(Samples.message(), HandoverGate().turn()) }
    }
    #expect(try folder.contents().isEmpty)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
