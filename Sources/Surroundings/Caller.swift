import Foundation
package import Storage

/// Who runs the program, on which machine, as which process.
package enum Caller {
  package static func name(_ environment: [String: String]) -> String {
    environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
  }

  /// A new holder for an organization's lock, with a lease from `now` on.
  package static func holder(
    who: String, purpose: String, now: Int64, lease: Int64
  ) -> LockHolder {
    let process = ProcessInfo.processInfo.processIdentifier
    return LockHolder(
      token: UUID().uuidString, who: who, host: host, process: process,
      processStart: start(of: process) ?? 0, purpose: purpose, since: now, leaseEnd: now + lease)
  }

  /// Where a lock's holder is, as seen from here.
  package enum Whereabouts: Sendable {
    /// It runs on this machine.
    case here
    /// It was a process of this machine, and runs no longer.
    case gone
    case elsewhere
  }

  package static func whereabouts(of holder: LockHolder) -> Whereabouts {
    guard holder.host == host else { return .elsewhere }
    return start(of: holder.process) == holder.processStart ? .here : .gone
  }

  /// Whether a lock's holder is gone for sure.
  package static func isDead(_ holder: LockHolder) -> Bool { whereabouts(of: holder) == .gone }

  private static var host: String {
    (try? String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines) ?? ProcessInfo.processInfo.hostName
  }

  /// In clock ticks since the machine started: field 22 of `/proc/PID/stat` (proc(5)).
  ///
  /// It tells a reused process number. The name before it stands in brackets and may hold spaces.
  private static func start(of process: Int32) -> Int64? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? Int64(fields[19]) : nil
  }
}
