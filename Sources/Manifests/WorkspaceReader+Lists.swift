import Decoding
import Diagnostics
import Fields
import Model
import YAML

extension WorkspaceReader {
  mutating func readManifests() throws(YAMLError) {
    let start = reader.here
    var paths: [String] = []
    if reader.events.kind == .sequenceStart {
      while try reader.events.next() != .sequenceEnd { try readPath(into: &paths) }
    } else {
      try readPath(into: &paths)
    }
    if paths.isEmpty {
      reader.report(
        .invalidValue, "manifests: no file or folder is named", at: start,
        help: "write the folder of the manifests, as [people]")
    }
    manifests = paths
  }

  private mutating func readPath(into paths: inout [String]) throws(YAMLError) {
    guard reader.events.kind == .scalar, !reader.events.isNull else {
      return try reader.refuseType("manifests", wanted: "a file, a folder or a glob")
    }
    if let path = try reader.readText("manifests") { paths.append(path) }
  }

  private static let passwordKeys = KeyTable([["env"], ["file"]])

  mutating func readPassword() throws(YAMLError) {
    guard reader.events.kind == .mappingStart else {
      return try reader.refuseSecret(
        "mail.password: a password must not stand in this file",
        help: "write {env: NAME} or {file: PATH}")
    }
    guard let source = try reader.readSource("mail.password", Self.passwordKeys) else { return }
    password = source.key == "env" ? .environment(source.text) : .file(source.text)
  }

  /// The names under which a person may own fields: a field's, or a group's for all within.
  private static let ownable: [String: [Field]] = {
    var result: [String: [Field]] = [:]
    for descriptor in FieldTable.descriptors
    where descriptor.purpose == .stored && !descriptor.isIndividual {
      result[descriptor.name] = [descriptor.field]
      if descriptor.path.count > 1 {
        result[descriptor.path[0], default: []].append(descriptor.field)
      }
    }
    return result
  }()

  mutating func readUserOwned() throws(YAMLError) {
    if reader.events.isNull { return }
    guard reader.events.kind == .sequenceStart else {
      return try reader.refuseType("user_owned", wanted: "a list", help: "write [time_zone]")
    }
    while try reader.events.next() != .sequenceEnd {
      guard reader.events.kind == .scalar else {
        try reader.refuseType("user_owned", wanted: "the name of a field")
        continue
      }
      guard let name = try reader.readText("user_owned") else { continue }
      guard let fields = Self.ownable[name] else {
        let names = Self.ownable.keys.sorted()
        let nearest = Suggestion.nearest(to: name, in: names)
        reader.report(
          .invalidValue, "user_owned: there is no field \(name.quoted)",
          help: nearest.map { "did you mean \"\($0)\"?" }
            ?? "known fields: \(names.joined(separator: ", "))")
        continue
      }
      userOwned.formUnion(fields)
    }
  }

  private static let classes = KeyTable(ActionKind.allCases.map { [$0.rawValue] })

  mutating func readGuards() throws(YAMLError) {
    guard reader.events.kind == .mappingStart else {
      if reader.events.isNull { return }
      return try reader.refuseType("guards", wanted: "a mapping", help: "write {reset: 5}")
    }
    var mapping = reader.openMapping()
    while let index = try reader.nextKey(of: &mapping, in: Self.classes, owner: "guards") {
      var limit = GuardLimit()
      if reader.events.kind == .sequenceStart {
        while try reader.events.next() != .sequenceEnd { try readLimit(into: &limit) }
      } else {
        try readLimit(into: &limit)
      }
      guards[ActionKind.allCases[index]] = limit
    }
  }

  private mutating func readLimit(into limit: inout GuardLimit) throws(YAMLError) {
    let wanted = "a number, a percentage, or [number, percentage]"
    guard reader.events.kind == .scalar, !reader.events.isNull else {
      return try reader.refuseType("guards", wanted: wanted)
    }
    guard let text = try reader.readText("guards") else { return }
    guard let (number, isPercentage) = WorkspaceRule.limit(text) else {
      return reader.report(
        .invalidValue, "guards: \(text.quoted) is no limit", help: "write \(wanted), as 50 or 10%")
    }
    if (isPercentage ? limit.percent : limit.count) != nil {
      return reader.report(
        .invalidValue, "guards: \(text.quoted) is the second limit of its kind",
        help: "write \(wanted)")
    }
    if isPercentage { limit.percent = number } else { limit.count = number }
  }
}
