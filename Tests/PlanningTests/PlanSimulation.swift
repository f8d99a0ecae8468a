import Fields
import Model
import Plans

/// Carries a plan out on a snapshot in memory, step by step as the spec says.
struct PlanSimulation {
  private(set) var snapshot: Snapshot
  private var ids: [String: StoredUser.ID] = [:]
  /// Of those whom the plan creates, perhaps under a number that somebody leaves by it.
  private var created: [String: StoredUser.ID] = [:]
  private var users: [StoredUser.ID: StoredUser] = [:]
  private var nextID: StoredUser.ID = 1

  static func apply(_ plan: Plan, to snapshot: Snapshot) -> Snapshot {
    var simulation = PlanSimulation(snapshot: snapshot)
    for user in snapshot.users {
      simulation.ids[user.extension.text] = user.id
      simulation.users[user.id] = user
    }
    for action in plan.actions { simulation.apply(action) }
    for record in plan.records { simulation.remember(record) }
    simulation.snapshot.users = simulation.users.values.sorted { $0.extension < $1.extension }
    return simulation.snapshot
  }

  private init(snapshot: Snapshot) { self.snapshot = snapshot }

  private mutating func apply(_ action: Action) {
    guard action.resource == .user else { return save(resource: action) }
    if action.kind == .create { create(action) }
    guard let id = created[action.key] ?? ids[action.key] else { return }
    switch action.kind {
    case .create, .update:
      let before = users[id]?.primaryAddress
      save(action, id)
      if users[id]?.primaryAddress != before { withdraw(id, isReaddressed: true) }
    case .reset: reset(action, id)
    case .resetPassword:
      users[id]?.passwordSet = false
      withdraw(id, isReaddressed: false)
      answer(.resetPassword, action, id)
    case .sendWelcome:
      snapshot.receipts[id]?.removeAll { $0.kind == .welcomeOwed }
      answer(.welcome, action, id)
    case .remove: remove(id)
    }
    users[id]?.revision += 1
  }

  private mutating func create(_ action: Action) {
    guard let ext = Extension(action.key), !users.values.contains(where: { $0.extension == ext })
    else { return }
    created[action.key] = nextID
    users[nextID] = StoredUser(id: nextID, revision: 0, extension: ext)
    nextID += 1
  }

  private mutating func save(_ action: Action, _ id: StoredUser.ID) {
    for change in action.changes {
      switch change.path {
      case .field(.voicemailPIN): users[id]?.pinSet = true
      case .field(.extension):
        guard let text = change.after?.text, let ext = Extension(text) else { continue }
        users[id]?.extension = ext
      case .field(let field): users[id]?[field] = change.after
      case .item(let field, let key):
        var items = users[id]?[field]?.items ?? []
        items.removeAll { $0.key == key }
        items += change.after?.items ?? []
        users[id]?[field] = items.isEmpty ? nil : .items(items)
      case .itemField(let field, let key, let index):
        var items = users[id]?[field]?.items ?? []
        for place in items.indices where items[place].key == key {
          items[place].values[index] = change.after
        }
        users[id]?[field] = .items(items)
      case .resourceField: continue
      }
    }
  }

  private mutating func reset(_ action: Action, _ id: StoredUser.ID) {
    users[id]?.passwordSet = false
    users[id]?.pinSet = action.pin != nil
    users[id]?.wasReset = true
    withdraw(id, isReaddressed: false)
    let kept = Set(UserData.Kind.allCases).subtracting(action.deletedKinds)
    snapshot.data[id] = snapshot.data[id]?.restricted(to: kept)
    answer(.reset, action, id)
  }

  /// A receipt for `true` is not part of a snapshot.
  private mutating func answer(_ kind: Receipt.Kind, _ action: Action, _ id: StoredUser.ID) {
    if let request = action.request, request != "true" {
      let receipt = Receipt(kind, request: request)
      snapshot.receipts[id, default: []].removeAll { $0 == receipt }
      snapshot.receipts[id, default: []].append(receipt)
    }
    guard let address = action.to?.lowercased() else { return }
    let unsent = snapshot.unsentMails.removeValue(forKey: id) ?? []
    snapshot.openLinks.removeAll { link in
      link.address == address
        || (link.user == id && unsent.contains { $0.address == link.address })
    }
    snapshot.openLinks.append(
      .init(address: address, user: id, extension: action.key, expires: 1_800_000_000))
  }

  /// Links end; a welcome that nobody got is owed.
  private mutating func withdraw(_ id: StoredUser.ID, isReaddressed: Bool) {
    snapshot.openLinks.removeAll { $0.user == id }
    let unsent = snapshot.unsentMails[id] ?? []
    let withdrawn = unsent.filter { isReaddressed || !$0.hasFailed }
    snapshot.unsentMails[id] = unsent.filter { !withdrawn.contains($0) }
    guard withdrawn.contains(where: { $0.cause == .sendWelcome }) else { return }
    snapshot.receipts[id, default: []].removeAll(where: \.isOwed)
    snapshot.receipts[id, default: []].append(Receipt(.welcomeOwed, request: "true"))
  }

  private mutating func remove(_ id: StoredUser.ID) {
    users[id] = nil
    snapshot.applied[id] = nil
    snapshot.receipts[id] = nil
    snapshot.data[id] = nil
    snapshot.openLinks.removeAll { $0.user == id }
    snapshot.unsentMails[id] = nil
  }

  private mutating func remember(_ record: Record) {
    let old = record.isSuccessor ? nil : ids[record.key]
    guard let id = old ?? created[record.key] else { return }
    snapshot.applied[id] = record.values
    if record.receipts.contains(where: { $0.kind == .welcome }) {
      snapshot.receipts[id]?.removeAll(where: \.isOwed)
    }
    if !record.receipts.isEmpty { snapshot.receipts[id, default: []] += record.receipts }
  }

  private mutating func save(resource action: Action) {
    guard let table = ItemTable.table(of: action.resource) else { return }
    var items = snapshot.resources[action.resource] ?? []
    if action.kind == .create {
      items.append(
        Item([.text(action.key)] + Array(repeating: nil, count: table.fields.count - 1)))
    }
    for place in items.indices where items[place].key == action.key {
      for change in action.changes {
        guard case .resourceField(_, let index) = change.path else { continue }
        items[place].values[index] = change.after
      }
    }
    snapshot.resources[action.resource] = items
  }
}
