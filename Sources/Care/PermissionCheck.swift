package import Diagnostics
import Files

/// Whether files that hold secrets are their owner's alone.
package struct PermissionCheck {
  /// Who runs the program, as the system counts users.
  private let user: UInt32

  package init(user: UInt32) {
    self.user = user
  }

  /// Nothing is said of a file that isn't there.
  package func findings(ofFile path: String) -> [StoreFinding] {
    guard let status = try? FileStatus(of: path) else { return [] }
    // The superuser may use any file, but one of their own is no use to the owner of its folder.
    let folder = try? FileStatus(of: FilePath(path).folder)
    let owners = strangers(path, status, user != 0 ? user : folder?.owner ?? user)
    guard status.mode & 0o077 != 0 else { return owners }
    return owners + [
      StoreFinding(
        .openToOthers, "\(path) has mode \(Self.text(status)): others than its owner may use it.",
        remedy: "Run `chmod 600 \(path)`, and think of who may have read it.")
    ]
  }

  /// Whoever may write to a folder may put another file in place of the one in it.
  package func findings(ofFolder path: String) -> [StoreFinding] {
    guard let status = try? FileStatus(of: path) else { return [] }
    let owners = user == 0 ? [] : strangers(path, status, user)
    guard status.mode & 0o077 != 0 else { return owners }
    let isSafe = status.mode & 0o022 == 0 || status.mode & 0o1000 != 0
    return owners + [
      StoreFinding(
        isSafe ? .openFolder : .openToOthers,
        "\(path) has mode \(Self.text(status)): others may "
          + (isSafe ? "look into it." : "put files of their own there."),
        remedy: "Run `chmod 700 \(path)`, or keep the store in a folder of its own.")
    ]
  }

  private func strangers(
    _ path: String, _ status: FileStatus, _ wanted: UInt32
  ) -> [StoreFinding] {
    guard status.owner != wanted else { return [] }
    return [
      StoreFinding(
        .otherOwner, "\(path) belongs to user \(status.owner), not to user \(wanted).",
        remedy: "Run the program as the store's owner, or `chown` the file.")
    ]
  }

  /// `0644`.
  private static func text(_ status: FileStatus) -> String {
    let digits = String(status.mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
