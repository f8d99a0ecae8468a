import Fields
import Model
import Plans
import TestSupport

/// Ways in which somebody could alter a plan to gain something by it.
enum CraftedPlan: CaseIterable {
  case otherField
  case otherValue
  case swappedChanges
  case otherAddress
  case addressOnAnything
  case otherKey
  case otherRevision
  case otherKind
  case noBefore
  case removal
  case supportField
  case twice
  case numberAsUser
  case newPIN
  case otherScope
  case receipts
  case renumberingCreation
  case moved

  func alter(_ plan: inout Plan, _ users: [StoredUser], _ random: inout SplitMix64) {
    guard !users.isEmpty else { return }
    let user = random.pick(users)
    switch self {
    case .removal: plan.actions.append(Self.action(.remove, user))
    case .supportField: plan.actions.append(Self.supportChange(user, &random))
    case .newPIN:
      var action = Self.action(.update, user)
      let before: Value? = user.pinSet ? .pin(.generated) : nil
      action.changes = [
        .init(.field(.voicemailPIN), before: before, after: .pin(.generated), cause: .manifest)
      ]
      plan.actions.append(action)
    case .numberAsUser:
      var action = Action(.create, .phoneNumber, key: user.extension.text, name: user.name)
      action.to = "mallory@evil.example.com"
      plan.actions.append(action)
    case .otherScope:
      var action = Self.action(.update, user)
      action.changes = [
        .init(
          .field(.scope), before: user[.scope], after: .text("office_manager"), cause: .manifest)
      ]
      plan.actions.append(action)
    case .receipts:
      plan.records.append(
        Record(
          key: user.extension.text, values: AppliedValues(),
          receipts: [Receipt(.welcomeOwed, request: "true"), Receipt(.reset, request: "never")]))
    default: alterAction(of: &plan, user, &random)
    }
  }

  private func alterAction(
    of plan: inout Plan, _ user: StoredUser, _ random: inout SplitMix64
  ) {
    guard !plan.actions.isEmpty else { return }
    let place = Int.random(in: plan.actions.indices, using: &random)
    let other = Int.random(in: plan.actions.indices, using: &random)
    switch self {
    case .swappedChanges:
      let changes = plan.actions[place].changes
      plan.actions[place].changes = plan.actions[other].changes
      plan.actions[other].changes = changes
    case .otherAddress, .addressOnAnything:
      guard self == .addressOnAnything || plan.actions[place].to != nil else { return }
      plan.actions[place].to = random.pick(RandomValue.addresses + ["mallory@evil.example.com"])
    case .otherKey:
      plan.actions[place].key = user.extension.text
      if random.chance(70) { plan.actions[place].revision = user.revision }
    case .otherRevision: plan.actions[place].revision = Int64(random.pick([0, 1, 2, 3, 9]))
    case .otherKind: plan.actions[place].kind = random.pick(ActionKind.allCases)
    case .noBefore:
      for change in plan.actions[place].changes.indices {
        plan.actions[place].changes[change].before = nil
      }
    case .twice: plan.actions.insert(plan.actions[place], at: other)
    case .moved: plan.actions.swapAt(place, other)
    case .renumberingCreation:
      plan.actions[place].changes.insert(
        .init(.field(.extension), before: nil, after: .text("1099"), cause: .first), at: 0)
    default: alterChange(of: &plan.actions[place], user, &random)
    }
  }

  private func alterChange(
    of action: inout Action, _ user: StoredUser, _ random: inout SplitMix64
  ) {
    guard !action.changes.isEmpty else { return }
    let place = Int.random(in: action.changes.indices, using: &random)
    if self == .otherField {
      let field = random.pick(Field.allCases)
      action.changes[place].path = .field(field)
      action.changes[place].before = random.chance(60) ? user[field] : nil
    }
    guard let shape = action.changes[place].path.shape else { return }
    action.changes[place].after = random.chance(20) ? nil : RandomValue.value(shape, &random)
  }

  private static func action(_ kind: ActionKind, _ user: StoredUser) -> Action {
    var action = Action(kind, .user, key: user.extension.text, name: user.name)
    action.revision = user.revision
    return action
  }

  private static func supportChange(
    _ user: StoredUser, _ random: inout SplitMix64
  ) -> Action {
    let field = random.pick([
      Field.callerID, .emergencyCallerID, .loginName, .kind, .extension,
    ])
    let before: Value? = field == .extension ? .text(user.extension.text) : user[field]
    var action = action(.update, user)
    action.changes = [
      .init(
        .field(field), before: before, after: RandomValue.value(field.descriptor.shape, &random),
        cause: .manifest)
    ]
    return action
  }
}
