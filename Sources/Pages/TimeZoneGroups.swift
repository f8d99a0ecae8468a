/// Time zones by region, as people look for theirs.
enum TimeZoneGroups {
  /// The regions of the zone database; all else (`EST5EDT`, `Etc/…`) comes last.
  private static let regions: Set<Substring> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
  ]

  static func groups(of zones: [String]) -> [(name: String, options: [String])] {
    let grouped = Dictionary(grouping: zones) { zone in
      let region = zone.prefix { $0 != "/" }
      return regions.contains(region) ? String(region) : "Other"
    }
    let names = grouped.keys.sorted { ($0 == "Other" ? 1 : 0, $0) < ($1 == "Other" ? 1 : 0, $1) }
    return names.map { ($0, grouped[$0] ?? []) }
  }

  /// `America/Argentina/Buenos_Aires` → `Argentina, Buenos Aires`: the region stands above.
  static func label(_ zone: String) -> String {
    let parts = zone.split(separator: "/")
    let place = parts.count > 1 && regions.contains(parts[0]) ? parts.dropFirst() : parts[...]
    return place.joined(separator: ", ").replacing("_", with: " ")
  }
}
