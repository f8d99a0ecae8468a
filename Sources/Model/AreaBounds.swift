package import Fields

/// Where an area ends, told by what is stored.
///
/// Nobody widens their own area: no user is moved into a site or out of it, and no queue gets an
/// agent whom none of a supervisor's queues has yet.
package struct AreaBounds: Sendable {
  /// How much of a stored user lies in an area.
  package enum Part: Sendable {
    case nothing
    /// Who answers a supervisor's queue.
    case agents
    case everything
  }

  private let area: Area
  private let queues: Set<Extension>
  private let agents: Set<Extension>

  /// `supervised` holds the stored agents of each queue of the area.
  package init(_ area: Area, supervised: [Extension: Set<Extension>]) {
    self.area = area
    queues = Set(supervised.keys)
    agents = supervised.values.reduce(into: []) { $0.formUnion($1) }
  }

  package var isWholeOrganization: Bool { area == .organization }

  /// The part of a user as they are stored; what a plan makes of them is another question.
  package func part(of user: StoredUser) -> Part {
    switch area {
    case .organization: .everything
    case .site(let site): user[.site] == .text(site) ? .everything : .nothing
    case .queues:
      if queues.contains(user.extension) {
        .agents
      } else {
        // An agent that is a queue itself leads to agents of somebody else's.
        agents.contains(user.extension) && !user.isCallQueue ? .everything : .nothing
      }
    }
  }

  /// Whether a user may be left at, or created in, this site.
  package func holds(site: Value?) -> Bool {
    guard case .site(let own) = area else { return true }
    return site == .text(own)
  }

  /// Whether users may be created: in a site that is stored, but not as agents.
  package func takesNewUsers(_ sites: [Item]) -> Bool {
    switch area {
    case .organization: true
    case .site(let own): sites.contains { $0.key == own }
    case .queues: false
    }
  }

  /// Whether a supervisor's queue may be answered by these.
  package func mayAnswer(_ extensions: [String]) -> Bool {
    extensions.compactMap(Extension.init).allSatisfy(agents.contains)
  }
}
