import JSON
import Testing
import YAML

/// One case of the yaml-test-suite.
struct SuiteCase {
  let id: String
  let isInvalid: Bool
  /// What the suite says the documents hold; nil where JSON can't say it.
  let documents: [JSON]?
  private let yaml: [UInt8]

  init(_ json: JSON) throws {
    id = try #require(json["id"]?.stringValue)
    isInvalid = json["error"] == true
    yaml = Array(try #require(json["yaml"]?.stringValue).utf8)
    documents = try json["documents"]?.arrayValue?.map {
      try JSONReader.read(Array(try #require($0.stringValue).utf8))
    }
  }

  func read() throws(YAMLError) -> [Tree] { try Tree.documents(yaml) }
}
