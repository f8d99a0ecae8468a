import Fields
import Model
import Storage

/// All that a store holds, as plain values; two stores that did the same hold the same.
struct MemoryState {
  struct Link {
    var id: Int64
    var user: StoredUser.ID
    var link: NewLink
    var canonicalAddress: String
    var record: LinkRecord
    var isSuperseded = false
  }

  var identity = "memory"
  var resources: [ResourceKind: [String: Item]] = [:]
  var users: [StoredUser.ID: StoredUser] = [:]
  var data: [StoredUser.ID: UserData] = [:]
  var applied: [StoredUser.ID: UserChange.Applied] = [:]
  var receipts: [StoredUser.ID: Set<Receipt>] = [:]
  var links: [Link] = []
  var outbox: [OutboxMail] = []
  /// Hashes, of those whose password is set.
  var passwords: [StoredUser.ID: String] = [:]
  /// By digest.
  var sessions: [String: Session] = [:]
  var audit: [AuditEntry] = []
  var locks: [Channel: LockHolder] = [:]
  var operators: [Operator] = []
  /// Names by digest.
  var tokens: [String: String] = [:]
  var supportRequests: [SupportRequest] = []
  var lastUser: Int64 = 0
  var lastLink: Int64 = 0
  var lastMail: Int64 = 0

  var usersInOrder: [StoredUser] { users.values.sorted { $0.extension < $1.extension } }

  func user(_ extension: Extension) -> StoredUser? {
    users.values.first { $0.extension == `extension` }
  }
}
