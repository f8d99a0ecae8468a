import Fields
package import Model
package import Plans

/// What support is asked to do, and who asks: the message before it is written out.
package struct SupportMessage: Hashable, Sendable {
  /// One user and what is wanted of them.
  struct Subject: Hashable, Sendable {
    var key: String
    var name: String
    var needs: [SupportNeed]
  }

  package var requester: Requester?
  package var company: String
  package var organization: String
  package var domain: String
  let changes: [Subject]
  let removals: [SupportNeed]
  /// Changes and removals that support was asked for before.
  let awaited: [Subject]

  package init(
    by requester: Requester?, company: String, organization: String, domain: String,
    needs: [SupportNeed]
  ) {
    self.requester = requester
    self.company = company
    self.organization = organization
    self.domain = domain
    let new = needs.filter { $0.awaitingSince == nil }
    changes = Self.grouped(new.filter { !$0.isRemoval })
    removals = new.filter(\.isRemoval)
    awaited = Self.grouped(needs.filter { $0.awaitingSince != nil })
  }

  /// Whether there is nothing in it that support wasn't asked for before.
  package var asksForNothingNew: Bool { changes.isEmpty && removals.isEmpty }

  /// Users whose new extensions are one another's, as they have to be renumbered together.
  var exchanges: [[String]] {
    let moves = Dictionary(
      (changes + awaited).flatMap(\.needs).compactMap { need -> (String, String)? in
        guard need.field == .extension, let after = need.after?.text else { return nil }
        return (need.key, after)
      }
    ) { first, _ in first }
    var rings: [[String]] = []
    for start in (changes + awaited).map(\.key) where !rings.contains(where: { $0.contains(start) })
    {
      var ring = [start]
      while let next = moves[ring[ring.count - 1]], !ring.contains(next) { ring.append(next) }
      if ring.count > 1, moves[ring[ring.count - 1]] == start { rings.append(ring) }
    }
    return rings
  }

  /// By user, in the order in which they appear.
  private static func grouped(_ needs: [SupportNeed]) -> [Subject] {
    var subjects: [Subject] = []
    var places: [String: Int] = [:]
    for need in needs {
      if let place = places[need.key] {
        subjects[place].needs.append(need)
      } else {
        places[need.key] = subjects.count
        subjects.append(Subject(key: need.key, name: need.name, needs: [need]))
      }
    }
    return subjects
  }
}

extension SupportNeed {
  var isRemoval: Bool { field == .absent }
}
