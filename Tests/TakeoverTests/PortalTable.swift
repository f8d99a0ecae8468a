import CSV
import Fields
import Model
import TestSupport

/// Users as a portal's CSV, with columns, words and separators of many kinds.
struct PortalTable {
  private(set) var bytes: [UInt8] = []

  /// The columns: the names that portals give them, and what they say of a user.
  ///
  /// Nil is what the portal calls the kind of a system user.
  private static let columns: [(names: [String], field: Field?)] = [
    (["extension", "Ext", "Subscriber *"], .extension), (["first name", "First"], .firstName),
    (["Last_Name", "surname"], .lastName), (["login", "subscriber_login"], .loginName),
    (["Email Address", "emails"], .emails), (["department", "GROUP"], .department),
    (["site", "Location"], .site), (["timezone", "time zone"], .timeZone),
    (["scope"], .scope), (["caller id", "callid_nmbr"], .callerID),
    (["911 caller id", "callid_emgr"], .emergencyCallerID), (["kind"], .kind),
    (["srv_code"], nil),
    (["record_calls"], .recordCalls), (["audio directory"], .directoryAnnounce),
    (["visual directory", "dir_list"], .directoryList), (["vmail enabled"], .voicemailEnabled),
    (["vmail_transcribe"], .voicemailTranscription),
    (["email_vmail"], .voicemailEmailNotification),
    (["voicemail.announce_time"], .voicemailAnnounceTime),
    (["voicemail.announce_caller_id"], .voicemailAnnounceCallerID),
    (["voicemail.newest_first"], .voicemailNewestFirst),
    (["did", "direct_numbers"], .directNumbers),
    (["agents"], .agents),
  ]

  static let fields = columns.compactMap(\.field)

  init(_ users: [StoredUser], seed: Int) {
    var random = SplitMix64(seed: seed)
    let columns = Self.columns.shuffled(using: &random)
    var rows = [columns.map { random.pick($0.names) } + ["pin"]]
    for user in users.shuffled(using: &random) {
      rows.append(
        columns.map { Self.cell(user, $0.field, &random) } + [user.pinSet ? "739146" : ""])
    }
    if random.chance(50) {
      var writer = CSVWriter()
      for row in rows { writer.write(row) }
      bytes = writer.bytes
    } else {
      write(rows, delimiter: random.pick([";", "\t"]), end: random.pick(["\n", "\r\n"]))
    }
  }

  private mutating func write(_ rows: [[String]], delimiter: String, end: String) {
    for row in rows {
      let cells = row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      bytes += Array((cells.joined(separator: delimiter) + end).utf8)
    }
  }

  private static func cell(
    _ user: StoredUser, _ field: Field?, _ random: inout SplitMix64
  ) -> String {
    guard let field else { return services[user[.kind]?.text ?? ""] ?? "" }
    if field == .kind, random.chance(50) { return "" }
    return switch field == .extension ? .text(user.extension.text) : user[field] {
    case .boolean(let boolean)?:
      random.pick(boolean ? ["yes", "TRUE", "1"] : ["no", "false", "0"])
    case .integer(let integer)?: String(integer)
    case .text(let text)?: text
    case .texts(let texts)?: texts.joined(separator: random.pick([";", "; ", ", "]))
    case nil, .null?, .items?, .pin?: ""
    }
  }

  private static let services = [
    "conference_bridge": "system-conf", "auto_attendant": "system-aa", "call_queue": "system-queue",
  ]
}
