import Fields
import Mail
import Mailing
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// Whatever happens, in whatever order, some things always hold.
struct SequenceTests {
  @Test(arguments: 0..<16, Scene.Kind.allCases)
  func `no sequence of events breaks a promise`(seed: Int, kind: Scene.Kind) async throws {
    let world = try World(kind, seed: seed)
    var random = SplitMix64(seed: seed)
    var promises = Promises()
    for place in 0..<30 {
      let step = place.isMultiple(of: 5) ? .applyAsOfficeManager : random.pick(Step.allCases)
      try await world.take(step)
      try promises.check(world, "\(step) at \(place)")
    }
  }
}

/// What is promised of a store at any time; keeps what it saw before.
private struct Promises {
  private var revisions: [StoredUser.ID: Int64] = [:]
  private var answered: [StoredUser.ID: Set<String>] = [:]
  private var audits = 0

  mutating func check(_ world: World, _ moment: String) throws {
    try checkLinks(world, moment)
    try checkRevisions(world, moment)
    try checkMails(world, moment)
    let managed = Set(try world.scene.store.fingerprints().keys)
    #expect(managed.isSubset(of: world.everManaged), "\(moment)")
    for (user, receipts) in try world.scene.store.receipts() {
      #expect(Set(receipts).count == receipts.count, "\(user) \(moment)")
    }
  }

  private func checkLinks(_ world: World, _ moment: String) throws {
    let links = try world.scene.store.openLinks(at: world.scene.clock.now)
    #expect(Set(links.map(\.address)).count == links.count, "\(moment)")
  }

  private mutating func checkRevisions(_ world: World, _ moment: String) throws {
    for user in try world.scene.users() {
      #expect(user.revision >= revisions[user.id, default: 0], "\(user.extension) \(moment)")
      revisions[user.id] = user.revision
    }
  }

  /// One mail a request, and none because somebody was taken over.
  private mutating func checkMails(_ world: World, _ moment: String) throws {
    let scene = world.scene
    let history = try scene.store.history(HistoryQuery(limit: 100_000))
    let welcomes = history.filter { $0.action == "send_welcome" }
    let sent = scene.mails.all
    #expect(Set(sent.map(\.messageID)).count == sent.count, "\(moment)")
    #expect(sent.count { $0.text.contains("/setup/") } == welcomes.count, "\(moment)")
    #expect(
      sent.count == history.count { $0.changes.contains("made for ") }, "\(moment)")
    for welcome in history.prefix(history.count - audits) where welcome.action == "send_welcome" {
      let (user, request) = (try scene.user(welcome.key), Self.request(welcome.changes))
      #expect(answered[user.id, default: []].insert(request).inserted, "\(moment)")
      #expect(request != "true" || !world.takenOver.contains(user.id), "\(moment)")
    }
    audits = history.count
  }

  /// The request in an audit entry.
  private static func request(_ changes: String) -> String {
    let parts = changes.split(separator: "\"")
    let place = parts.firstIndex(of: "request")
    return place.map { String(parts[parts.index($0, offsetBy: 6)]) } ?? changes
  }
}
