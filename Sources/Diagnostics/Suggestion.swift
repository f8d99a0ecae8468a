/// The nearest of some known names to one that isn't known.
package enum Suggestion {
  /// "did you mean …?" needs a name that differs in at most a third of its letters.
  ///
  /// Ties go to the first in the given order; names over 64 bytes are not compared.
  package static func nearest<Names: Sequence<String>>(to name: String, in names: Names) -> String?
  {
    let wanted = Array(name.lowercased().utf8)
    guard (1...64).contains(wanted.count) else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = Array(candidate.lowercased().utf8)
      guard letters.count <= 64, abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// What to write for an offset, as `GMT-5` or `(UTC+01:00) Paris`, which is no name of a time zone;
  /// nil for other texts.
  package static func timeZone(forOffset text: String, in zones: Set<String>) -> String? {
    let text = text.uppercased().drop { $0 == "(" }
    guard text.hasPrefix("GMT") || text.hasPrefix("UTC") else { return nil }
    let offset = text.dropFirst(3).drop { $0 == " " }
    guard let sign = offset.first, "+-\u{2212}".contains(sign) else { return nil }
    let digits = offset.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let rest = offset.dropFirst(1 + digits.count)
    let place = "write the zone of a place, as America/New_York"
    guard let hours = Int(digits), !rest.hasPrefix(":") || rest.hasPrefix(":00") else {
      return place
    }
    let zone = "Etc/GMT\(sign == "+" ? "-" : "+")\(hours)"
    return zones.contains(zone) ? "\(place), or \(zone), whose sign is reversed" : place
  }

  /// Optimal string alignment: a swap of neighbours counts once, as `Slaes` for `Sales`.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(previous[column + 1] + 1, current[column] + 1, substitution)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
