import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// An organization to which things happen one after the other.
final class World {
  let scene: Scene
  private(set) var desired = Desired(files: ["people/staff.yaml"])
  private(set) var everManaged: Set<StoredUser.ID> = []
  /// Those that somebody else created.
  private(set) var takenOver: Set<StoredUser.ID> = []
  private var random: SplitMix64
  private var counter = 0

  init(_ kind: Scene.Kind, seed: Int) throws {
    scene = try Scene(kind)
    random = SplitMix64(seed: seed)
    for _ in 0..<4 { addUser() }
  }

  func take(_ step: Step) async throws {
    switch step {
    case .applyAsSupervisor: try await apply(.callCenterSupervisor)
    case .applyAsOfficeManager: try await apply(.officeManager)
    case .applyAsSupport: try await apply(.support)
    case .timePasses: scene.clock.pass(random.pick([1, 600, 3_599, 3_601]))
    case .addUser: addUser()
    case .userAddedOutside: try addOutside()
    case .renamedOutside, .renumberedOutside, .passwordSet, .pinSet, .linkUsed:
      try happenOutside(step)
    default: edit(step)
    }
  }

  private func edit(_ step: Step) {
    guard !desired.users.isEmpty else { return }
    let place = Int.random(in: desired.users.indices, using: &random)
    switch step {
    case .editField:
      let field = random.pick([
        Field.firstName, .emails, .recordCalls, .callerID, .phones, .scope, .timeZone,
      ])
      desired.users[place].set(field, to: RandomValue.value(field.descriptor.shape, &random))
    case .dropUser: desired.users.remove(at: place)
    case .askForWelcome: desired.users[place].set(.welcome, to: .text(request()))
    case .askForReset: desired.users[place].set(.reset, to: .text(request()))
    case .askForPasswordReset:
      desired.users[place].set(.forcePasswordReset, to: .text(request()))
      desired.users[place].set(.sendRecoveryEmail, to: .boolean(random.chance(70)))
    case .renumberedInManifest:
      guard let number = freeNumber() else { return }
      let old = desired.users[place].extension
      desired.users[place].extension = number
      desired.users[place].set(.was, to: .text(old.text))
      desired.users.sort { $0.extension < $1.extension }
    default: break
    }
  }

  private func happenOutside(_ step: Step) throws {
    guard let user = try scene.users().randomElement(using: &random) else { return }
    switch step {
    case .renamedOutside: try scene.rename(user.id, to: random.pick(RandomValue.names))
    case .renumberedOutside:
      if let number = freeNumber() { try scene.renumber(user.id, to: number) }
    case .passwordSet: try scene.setPassword(of: user.id)
    case .pinSet: try scene.setPIN(of: user.id)
    default: try scene.useLinks(of: user.id)
    }
  }

  private func addUser() {
    guard let number = freeNumber() else { return }
    var values: [(field: Field, value: Value)] = [
      (.loginName, .text("\(request())@acme.example.com")), (.firstName, .text("Ada")),
      (.lastName, .text("Lovelace")), (.welcome, .text("true")),
    ]
    if random.chance(80) { values.append((.voicemailPIN, .pin(.generated))) }
    if random.chance(80) {
      values.append((.emails, .texts([random.pick(RandomValue.addresses)])))
    }
    guard let user = Staff.person(Int(number.number), values) else { return }
    desired.users.append(user)
    desired.users.sort { $0.extension < $1.extension }
  }

  /// Somebody creates the user of some manifest by hand, before it is applied.
  private func addOutside() throws {
    let missing = try desired.users.filter { try scene.store.user($0.extension) == nil }
    guard let wanted = missing.randomElement(using: &random) else { return }
    var change = UserChange(.new(wanted.extension), extension: wanted.extension)
    change.fields = [
      .init(.firstName, .text("Grace")),
      .init(.loginName, .text("\(request())@acme.example.com")),
      .init(.emails, .texts([random.pick(RandomValue.addresses)])),
    ]
    if random.chance(50) { change.pin = "theirs" }
    try scene.commit([], [change])
    takenOver.insert(try scene.user(wanted.extension.text).id)
  }

  private func request() -> String {
    counter += 1
    return "request-\(counter)"
  }

  private func freeNumber() -> Extension? {
    counter += 1
    return Extension(String(1_000 + counter))
  }

  /// Applying twice must be as applying once.
  private func apply(_ role: Role) async throws {
    let before = try StoreContents(scene)
    do {
      try await scene.apply(desired, as: role)
    } catch ReconcilingError.store(.refused) {
      #expect(try StoreContents(scene).differences(from: before) == [])
      return
    }
    for user in desired.users {
      let names = [user.extension.text] + [user[.was]?.text].compactMap(\.self)
      for number in names.compactMap(Extension.init) {
        if let stored = try scene.store.user(number) { everManaged.insert(stored.id) }
      }
    }
    let contents = try StoreContents(scene)
    try await scene.apply(desired, as: role)
    #expect(try StoreContents(scene).differences(from: contents) == [])
  }
}
