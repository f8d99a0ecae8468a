import Fields
import Plans
import Testing

struct FieldPathTests {
  static let keys = [
    "desk", "a\"b", "a\\b", "a\\\"b", "\\", "\"", "]", "[", "\"]", "\"].mac", "\"][\"", "a.b", "",
    " ", "名前", "👩‍👩‍👧", "e\u{301}", "\u{202E}x", "\\\\", "phones[\"x\"].mac",
  ]

  @Test(arguments: keys, [Field.phones, .answeringRules])
  func `a hostile key comes back as it was`(key: String, field: Field) {
    guard case .items(let table) = field.descriptor.shape else { return }
    var paths = [FieldPath.item(field, key: key)]
    paths += table.fields.indices.map { .itemField(field, key: key, index: $0) }
    for path in paths {
      #expect(FieldPath(path.name, of: .user) == path)
      guard case .item(_, let read) = FieldPath(path.name, of: .user) else { continue }
      #expect(read.utf8.elementsEqual(key.utf8))
    }
    #expect(Set(paths.map(\.name)).count == paths.count)
  }

  @Test func `every field has a path`() {
    for field in Field.allCases { #expect(FieldPath(field.name, of: .user) == .field(field)) }
    for kind in ResourceKind.listed {
      for index in ItemTable.table(of: kind)?.fields.indices ?? 0..<0 {
        let path = FieldPath.resourceField(kind, index: index)
        #expect(FieldPath(path.name, of: kind) == path)
      }
    }
  }

  static let wrong = [
    "", "phone", "phones[", "phones[]", "phones[\"", "phones[\"a", "phones[\"a\"",
    "phones[\"a\"]x", "phones[\"a\"].", "phones[\"a\"].color", "phones[a]", "phones['a']",
    "phones[\"a\\", "emails[\"a\"]", "first_name[\"a\"]", "phones[\"a\"].mac.x", " phones",
    "Phones", "phones.mac", "forward.busy",
  ]

  @Test(arguments: wrong)
  func `what is no path is none`(name: String) {
    #expect(FieldPath(name, of: .user) == nil)
    #expect(FieldPath(name, of: .department) == nil)
  }
}
