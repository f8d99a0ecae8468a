import Foundation
import JSON
import JSONSchemas
import Testing

struct SchemaTests {
  /// `RECORD=1 swift test --filter SchemaTests` writes the files anew.
  @Test(arguments: Schemas.allCases)
  func `the committed schema is not stale`(schema: Schemas) throws {
    let url = Repository.url("schemas/\(schema.fileName)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(schema.bytes).write(to: url)
    }
    #expect(
      try Array(Data(contentsOf: url)) == schema.bytes,
      "run RECORD=1 swift test --filter SchemaTests and commit schemas/\(schema.fileName)")
  }

  @Test func `every property explains itself`() {
    for schema in [Schemas.manifest, .workspace] {
      #expect(Self.properties(of: schema.json).isEmpty == false)
      for (name, property) in Self.properties(of: schema.json) {
        let isExplained = ["title", "description", "examples"].allSatisfy {
          property[$0] != nil
        }
        let isGroup =
          property["properties"] != nil || property["items"] != nil
          || property["additionalProperties"] != nil || property["anyOf"] != nil
        #expect(isExplained || isGroup, "\(schema) \(name)")
      }
    }
  }

  private static func properties(of json: JSON) -> [(String, JSON)] {
    let own = json["properties"]?.objectValue ?? []
    let inner = (json.objectValue ?? []).flatMap { properties(of: $0.value) }
    let listed = (json.arrayValue ?? []).flatMap(properties)
    return own.filter { !["env", "generate", "file"].contains($0.name) }.map {
      ($0.name, $0.value)
    } + inner + listed
  }
}
