import JSON
import Listings
import Rendering
import Storage
import Surroundings

/// Who holds a lock, in words.
enum LockText {
  static func title(_ channel: Channel) -> String {
    switch channel {
    case .run: "the lock of runs"
    case .portal: "the portal's lock"
    }
  }

  static func render(_ holder: LockHolder, now: Int64) -> String {
    let rows = [
      ("Held by", "\(holder.who) on \(holder.host) (process \(holder.process))"),
      ("For", holder.purpose), ("Since", Moment.text(holder.since)),
      ("Lease", (holder.leaseEnd > now ? "until " : "over since ") + Moment.text(holder.leaseEnd)),
      ("Process", whereabouts(of: holder)),
    ]
    let lines = rows.map { label, text in
      "  " + label + String(repeating: " ", count: 9 - label.count) + text.harmless + "\n"
    }
    return "Somebody holds \(title(holder.channel)):\n" + lines.joined()
  }

  /// `grace on tower (process 4242), rollcall apply, since …`.
  static func sentence(_ holder: LockHolder) -> String {
    "\(holder.who) on \(holder.host) (process \(holder.process)), \(holder.purpose), since "
      + Moment.text(holder.since)
  }

  static func audit(of holder: LockHolder) -> AuditLine {
    var writer = JSONWriter()
    writer.write(
      .array([["field": "holder", "before": .string(sentence(holder)), "after": .null]]))
    return AuditLine(
      action: "unlock", resource: "lock", key: holder.channel.rawValue,
      changes: String(decoding: writer.bytes, as: UTF8.self))
  }

  private static func whereabouts(of holder: LockHolder) -> String {
    switch Caller.whereabouts(of: holder) {
    case .here: "runs on this machine"
    case .gone: "runs no longer; the next run takes the lock over by itself"
    case .elsewhere: "on another machine; whether it still runs can't be told from here"
    }
  }
}
