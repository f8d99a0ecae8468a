package import Decoding
import Diagnostics
import Fields
import Model
import YAML

/// Reads manifest files, each by itself.
package enum ManifestReader {
  /// Reads one file to its end, or to where it is no YAML any more.
  ///
  /// `file` is its place among the files of the workspace, `path` its name for messages.
  package static func read(
    _ bytes: [UInt8], file: Int32, path: String, context: ReadingContext
  ) -> ManifestPart {
    var reader = NodeReader(bytes, path: path, context: context)
    var part = ManifestPart(path: path)
    if isBlank(bytes) {
      reader.reportEmptyFile()
      part.isBlank = true
    } else {
      do {
        try read(&reader, file: file, into: &part)
      } catch {
        reader.report(error)
        part.isWhole = false
      }
    }
    part.diagnostics = reader.findings.finished()
    reader.places.seal()
    part.places = reader.places
    return part
  }

  /// The keys at the top of a manifest: the organization's lists, then the others.
  private static let keys = KeyTable(
    ResourceKind.listed.map { [$0.section] } + [["profiles"], ["defaults"], ["users"]])

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  private static func read(
    _ reader: inout NodeReader, file: Int32, into part: inout ManifestPart
  ) throws(YAMLError) {
    while try reader.events.next() != .streamEnd {
      guard reader.isAtNode else { continue }
      if reader.events.kind == .mappingStart {
        try readSections(&reader, file: file, into: &part)
      } else if !reader.events.isNull {
        part.isWhole = false
        try reader.refuseType(
          "manifest", wanted: "a mapping", help: "a manifest begins with a key, as users:")
      }
    }
  }

  private static func readSections(
    _ reader: inout NodeReader, file: Int32, into part: inout ManifestPart
  ) throws(YAMLError) {
    var mapping = reader.openMapping()
    while let key = try reader.nextKey(of: &mapping, in: keys, owner: "a manifest") {
      let name = keys.names[key]
      if reader.events.isNull { continue }
      switch name {
      case "users": try readUsers(&reader, file: file, into: &part)
      case "profiles": try readProfiles(&reader, into: &part)
      case "defaults":
        try readDefaults(&reader, into: &part)
      default: try readResources(&reader, ResourceKind.listed[key], name, into: &part)
      }
    }
  }

  private static func readUsers(
    _ reader: inout NodeReader, file: Int32, into part: inout ManifestPart
  ) throws(YAMLError) {
    guard reader.events.kind == .sequenceStart else {
      part.namesUsers = true
      return try reader.refuseType(
        "users", wanted: "a list", help: "begin each user with \"- extension:\"")
    }
    while try reader.events.next() != .sequenceEnd {
      part.namesUsers = true
      guard reader.events.kind == .mappingStart else {
        try reader.refuseType("a user", wanted: "a mapping", help: "write extension: and the rest")
        continue
      }
      try readUser(&reader, file: file, into: &part)
    }
  }

  private static func readUser(
    _ reader: inout NodeReader, file: Int32, into part: inout ManifestPart
  ) throws(YAMLError) {
    let start = reader.here
    let read = try reader.readEntries(.user, owner: "a user")
    guard let `extension` = read.extension else {
      if read.refused & 1 << UInt64(Field.extension.rawValue) == 0 {
        reader.report(
          .missingKey, "a user without extension", at: start, help: "write extension:")
      }
      return
    }
    if read.refused != 0 { part.refused[part.users.count] = read.refused }
    part.users.append(
      DesiredUser(
        `extension`, entries: read.entries, file: file, line: start.line,
        column: UInt32(start.column)))
    part.extensionPlaces.append(read.extensionPlace)
    part.fields.append(read.fields)
  }

  private static func readDefaults(
    _ reader: inout NodeReader, into part: inout ManifestPart
  ) throws(YAMLError) {
    guard reader.events.kind == .mappingStart else {
      return try reader.refuseType("defaults", wanted: "a mapping")
    }
    if !part.defaults.isEmpty {
      reader.report(
        .duplicateKey, "defaults are written in another document of this file already",
        at: reader.lastKey, help: "a file has one defaults:")
    }
    part.defaults = try reader.readEntries(.file, owner: "defaults").entries
    reader.reserve(for: part.defaults.map(\.field))
  }

  private static func readProfiles(
    _ reader: inout NodeReader, into part: inout ManifestPart
  ) throws(YAMLError) {
    guard reader.events.kind == .mappingStart else {
      return try reader.refuseType(
        "profiles", wanted: "a mapping", help: "write the name of a profile as key")
    }
    while try reader.events.next() != .mappingEnd {
      let place = reader.here
      let name = try reader.readName("a profile's name")
      try reader.events.next()
      guard reader.events.kind == .mappingStart else {
        try reader.refuseType("a profile", wanted: "a mapping")
        continue
      }
      let entries = try reader.readEntries(.profile, owner: "a profile").entries
      guard let name else { continue }
      part.profiles.append(ManifestPart.Profile(name: name, place: place, entries: entries))
    }
  }

  private static func readResources(
    _ reader: inout NodeReader, _ kind: ResourceKind, _ name: String,
    into part: inout ManifestPart
  ) throws(YAMLError) {
    guard reader.events.kind == .sequenceStart, let table = CompiledTable.resources[kind] else {
      return try reader.refuseType(name, wanted: "a list")
    }
    var isGood = true
    for item in try reader.readItemList(table, isGood: &isGood) {
      part.resources.append(ManifestPart.Resource(kind: kind, read: item))
    }
  }
}
