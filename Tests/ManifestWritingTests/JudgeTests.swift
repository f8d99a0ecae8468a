import Fields
import Foundation
import JSON
import ManifestWriting
import Model
import StoredManifests
import TestSupport
import Testing

/// PyYAML, which reads what is written and lays the layers over each other by itself.
struct JudgeTests {
  @Test func `another reader finds what is stored`() async throws {
    let cases = try (0..<60).map(Self.json)
    let verdict = try await Self.verdict(on: .array(cases))
    #expect(verdict == "60 cases agree\n")
  }

  private static func json(seed: Int) throws -> JSON {
    let exporting = Exporting(seed: seed + 5_000, fillsIn: false)
    let made = try exporting.made(ManifestSplit.allCases[seed % 3])
    let users = exporting.organization.users.map { ($0.extension.text, json($0)) }
    return [
      "seed": .string(String(seed)), "defaults": "{}",
      "files": .array(made.files.map { .string(String(decoding: $0.bytes, as: UTF8.self)) }),
      "users": .object(users.map { JSONMember(name: $0, value: $1) }),
    ]
  }

  private static func json(_ user: StoredUser) -> JSON {
    var pairs: [(String, JSON)] = []
    for field in FieldTable.stored where ![.extension, .voicemailPIN].contains(field) {
      guard let value = user[field] else { continue }
      let isDefault =
        field == .kind && value == "person"
        || field == .loginName && value == .text("\(user.extension)@\(StoredOrganization.domain)")
      if !isDefault { pairs.append((field.name, json(value, field.descriptor.shape))) }
    }
    return .object(pairs.map { JSONMember(name: $0, value: $1) })
  }

  /// As a reader sees it that takes every scalar for a text.
  private static func json(_ value: Value, _ shape: FieldShape) -> JSON {
    switch (value, shape) {
    case (.boolean(let boolean), _): .string(boolean ? "true" : "false")
    case (.integer(let integer), _): .string(String(integer))
    case (.text(let text), _): .string(text)
    case (.texts(let texts), _): .array(texts.map(JSON.string))
    case (.items(let items), .items(let table)):
      .array(items.sorted { $0.key < $1.key }.map { json($0, table) })
    default: .null
    }
  }

  private static func json(_ item: Item, _ table: ItemTable) -> JSON {
    var result: [(String, JSON)] = []
    var inner: [String: [(String, JSON)]] = [:]
    for (field, value) in zip(table.fields, item.values) {
      guard let value else { continue }
      if field.path.count == 1 {
        result.append((field.path[0], json(value, field.shape)))
      } else {
        inner[field.path[0], default: []].append((field.path[1], json(value, field.shape)))
      }
    }
    result += inner.map { ($0.key, .object($0.value.map { JSONMember(name: $0, value: $1) })) }
    return .object(result.map { JSONMember(name: $0, value: $1) })
  }

  private static func verdict(on cases: JSON) async throws -> String {
    var writer = JSONWriter()
    writer.write(cases)
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    return try await TestPython.output(
      of: tests.appending(path: "Scripts/judge.py"), on: writer.bytes)
  }
}
