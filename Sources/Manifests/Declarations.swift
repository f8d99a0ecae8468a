import Decoding
import Diagnostics
import Fields
import Model
import Normalization

/// The names that users may refer to, each with the place that declares it.
struct Declarations {
  private(set) var profiles: [String: [DesiredUser.Entry]] = [:]
  /// Sorted by key; what is declared twice is there once.
  private(set) var resources: [ResourceKind: [DesiredResource]] = [:]
  /// By kind: the keys.
  private var keys: [ResourceKind: [String: Location]] = [:]
  /// By phone number: the extension it is routed to.
  private(set) var routing: [String: String] = [:]
  /// By phone number: where the extension it is routed to stands.
  private var references: [String: Location] = [:]
  private var departments: Set<String> = []
  private var sites: Set<String> = []
  private var profilePlaces: [String: Location] = [:]
  /// By kind: the keys in lower case, and as they are written.
  private var alike: [ResourceKind: [String: String]] = [:]

  init(parts: [ManifestPart], problems: inout Problems) {
    for (file, part) in parts.enumerated() {
      for profile in part.profiles { add(profile, file, &problems) }
      for resource in part.resources { add(resource, file, &problems) }
    }
    departments = Set(names(.department))
    sites = Set(names(.site))
    for kind in resources.keys {
      resources[kind]?.sort { $0.item.key.utf8.lexicographicallyPrecedes($1.item.key.utf8) }
    }
  }

  func has(_ kind: ResourceKind, _ name: String) -> Bool {
    switch kind {
    case .department: departments.contains(name)
    case .site: sites.contains(name)
    default: keys[kind]?[name] != nil
    }
  }

  /// The declared names, sorted, for suggestions.
  func names(_ kind: ResourceKind) -> [String] { keys[kind, default: [:]].keys.sorted() }

  /// Where the extension of a declared phone number stands.
  func reference(_ number: String) -> Location {
    references[number] ?? keys[.phoneNumber]?[number]
      ?? Location(file: 0, place: Place(line: 1, column: 1, width: 1))
  }

  var routesNumbers: Bool { !routing.isEmpty }

  var profileNames: [String] { profiles.keys.sorted() }

  private mutating func add(
    _ profile: ManifestPart.Profile, _ file: Int, _ problems: inout Problems
  ) {
    let location = Location(file: file, place: profile.place)
    if let first = profilePlaces[profile.name] {
      return problems.report(
        .duplicateName, "profile \(profile.name.quoted) is declared twice", at: location,
        help: "give one of them another name", related: first)
    }
    profilePlaces[profile.name] = location
    profiles[profile.name] = profile.entries
  }

  private mutating func add(
    _ resource: ManifestPart.Resource, _ file: Int, _ problems: inout Problems
  ) {
    let read = resource.read
    let location = Location(file: file, place: read.key)
    let title = ItemTable.table(of: resource.kind)?.name ?? resource.kind.rawValue
    if let first = keys[resource.kind]?[read.item.key] {
      return problems.report(
        resource.kind == .phoneNumber ? .duplicateNumber : .duplicateName,
        "\(title) \(read.item.key.quoted) is declared twice", at: location,
        help: "keep one of the two", related: first)
    }
    keys[resource.kind, default: [:]][read.item.key] = location
    noteSimilar(resource, location, &problems)
    if let place = read.reference {
      routing[read.item.key] = read.item.values.dropFirst().compactMap { $0?.text }.first
      references[read.item.key] = Location(file: file, place: place)
    }
    resources[resource.kind, default: []].append(
      DesiredResource(
        read.item, file: Int32(file), line: read.start.line, column: UInt32(read.start.column)))
  }

  /// Two names are told apart by case or spaces, which people rarely mean.
  private mutating func noteSimilar(
    _ resource: ManifestPart.Resource, _ location: Location, _ problems: inout Problems
  ) {
    let key = resource.read.item.key
    guard resource.kind != .phoneNumber else { return }
    guard let other = alike[resource.kind]?[key.appearance] else {
      alike[resource.kind, default: [:]][key.appearance] = key
      return
    }
    let difference = key.lowercased() == other.lowercased() ? "case" : "spaces or case"
    problems.report(
      .similarName,
      "\(resource.kind.title) \(key.quoted) and \(other.quoted) differ in \(difference) only",
      at: location, help: "they are two; keep one of them, if one is meant",
      related: keys[resource.kind]?[other])
  }
}
