import Fields
package import Model

/// How calls lead from one user to others and back.
package struct UserConnections: Hashable, Sendable {
  /// Somebody whose calls come to the user, and how: `rings`, `forwards when busy`.
  package struct Caller: Hashable, Sendable {
    package var peer: Peer
    package var ways: [String]
  }

  /// The queues that the user answers.
  package private(set) var queues: [Peer] = []
  package private(set) var callers: [Caller] = []
  /// By extension: the names of those whom the user's rules and agents name.
  package private(set) var names: [String: String] = [:]
  private let user: StoredUser
  /// The organization's phone numbers whose calls reach the user.
  package let phoneNumbers: [String]
  /// What leads to the user: the extension, these and the direct numbers.
  private let own: Set<String>
  private let named: Set<String>

  package init(of user: StoredUser, _ routes: PhoneRoutes = PhoneRoutes()) {
    self.user = user
    phoneNumbers = routes.numbers(to: user.extension)
    own = Set([user.extension.text] + phoneNumbers + (user[.directNumbers]?.texts ?? []))
    let rules = Self.rules(of: user)
    let targets = rules.flatMap { rule in
      rule.ring + AnsweringRule.Occasion.allCases.compactMap(rule.target)
    }
    named = Set(targets + (user[.agents]?.texts ?? []))
  }

  /// Looks at one of all users, the user too.
  package mutating func add(_ other: StoredUser) {
    let number = other.extension.text
    if named.contains(number) { names[number] = other.name }
    guard other.id != user.id else { return }
    if other[.agents]?.texts.contains(user.extension.text) ?? false { queues.append(Peer(other)) }
    guard other[.answeringRules] != nil else { return }
    let ways = Self.rules(of: other).filter(\.isEnabled).flatMap(ways)
    if !ways.isEmpty { callers.append(Caller(peer: Peer(other), ways: ways)) }
  }

  /// The phone numbers that aren't told as direct numbers.
  var routedNumbers: [String] {
    let direct = user[.directNumbers]?.texts ?? []
    return phoneNumbers.filter { !direct.contains($0) }
  }

  /// Those who answer the user, if it is a queue.
  package var agents: [Peer] {
    (user[.agents]?.texts ?? []).map { Peer($0, names[$0] ?? "") }
  }

  /// How many of them are stored; another may have been removed since.
  var existingAgents: Int { (user[.agents]?.texts ?? []).count { names[$0] != nil } }

  /// The rule for every time first, as the others are exceptions to it.
  static func rules(of user: StoredUser) -> [AnsweringRule] {
    let rules = (user[.answeringRules]?.items ?? []).map(AnsweringRule.init)
    return rules.filter(\.isForEveryTime) + rules.filter { !$0.isForEveryTime }
  }

  private func ways(of rule: AnsweringRule) -> [String] {
    let frame = rule.isForEveryTime ? "" : " (\(rule.timeFrame))"
    if let target = rule.target(.always) {
      return own.contains(target) ? ["forwards always" + frame] : []
    }
    let isRung = !rule.isUndisturbed && rule.ring.contains(where: own.contains)
    let rings = isRung ? ["rings" + frame] : []
    let forwards = AnsweringRule.Occasion.allCases.filter { occasion in
      rule.target(occasion).map(own.contains) ?? false
    }
    return rings + forwards.map { "forwards \($0.words)" + frame }
  }
}
