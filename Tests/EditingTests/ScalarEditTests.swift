import Editing
import Fields
import TestSupport
import Testing

/// Which bytes a stored value takes in a manifest.
struct ScalarEditTests {
  static let scalars =
    [
      EditCase("plain", "first_name", "Augusta", "first_name: Ada", "first_name: Augusta"),
      EditCase(
        "comment", "first_name", "Augusta", "first_name: Ada   # her own",
        "first_name: Augusta   # her own"),
      EditCase("single", "first_name", "Bo", "first_name: 'Ada'", "first_name: 'Bo'"),
      EditCase(
        "single with one", "first_name", "D'Arc", "first_name: 'Ada'", "first_name: 'D''Arc'"),
      EditCase("double", "first_name", "Bo", "first_name: \"Ada\"", "first_name: \"Bo\""),
      EditCase(
        "double with escapes", "first_name", #"a"b\c"#, #"first_name: "Ada""#,
        #"first_name: "a\"b\\c""#),
      EditCase("colon", "first_name", "a: b", "first_name: Ada", "first_name: \"a: b\""),
      EditCase("ends in a colon", "first_name", "a:", "first_name: Ada", "first_name: \"a:\""),
      EditCase("harmless colon", "first_name", "a:b", "first_name: Ada", "first_name: a:b"),
      EditCase("hash", "first_name", "a #b", "first_name: Ada", "first_name: \"a #b\""),
      EditCase("harmless hash", "first_name", "a#b", "first_name: Ada", "first_name: a#b"),
      EditCase("anchor", "first_name", "&a", "first_name: Ada", "first_name: \"&a\""),
      EditCase("alias", "first_name", "*a", "first_name: Ada", "first_name: \"*a\""),
      EditCase("tag", "first_name", "!!str a", "first_name: Ada", "first_name: \"!!str a\""),
      EditCase("directive", "first_name", "%YAML", "first_name: Ada", "first_name: \"%YAML\""),
      EditCase("document", "first_name", "---", "first_name: Ada", "first_name: \"---\""),
      EditCase("dash", "first_name", "-", "first_name: Ada", "first_name: \"-\""),
      EditCase("question", "first_name", "?x", "first_name: Ada", "first_name: \"?x\""),
      EditCase("bracket", "first_name", "[x]", "first_name: Ada", "first_name: \"[x]\""),
      EditCase(
        "quotes inside", "first_name", "a \"b\"", "first_name: Ada", "first_name: a \"b\""),
      EditCase(
        "quotes in front", "first_name", "\"b\" a", "first_name: Ada",
        "first_name: '\"b\" a'"),
      EditCase("null as text", "first_name", "null", "first_name: Ada", "first_name: \"null\""),
      EditCase("tilde as text", "first_name", "~", "first_name: Ada", "first_name: \"~\""),
      EditCase("boolean as text", "first_name", "No", "first_name: Ada", "first_name: \"No\""),
      EditCase("number as text", "first_name", "0123", "first_name: Ada", "first_name: \"0123\""),
      EditCase(
        "date as text", "first_name", "2026-11-20", "first_name: Ada", "first_name: \"2026-11-20\""),
      EditCase("three letters", "first_name", "3M", "first_name: Ada", "first_name: 3M"),
      EditCase("letters", "first_name", "Zoë 名", "first_name: Ada", "first_name: Zoë 名"),
      EditCase(
        "override", "first_name", "a\u{202E}b", "first_name: 'Ada'", "first_name: \"a\\u202Eb\""),
      EditCase(
        "tag character", "first_name", "a\u{E0041}", "first_name: Ada",
        "first_name: \"a\\U000E0041\""),
      EditCase(
        "plain in two lines", "first_name", "Bo", "first_name: Ada\n  Augusta # x",
        "first_name: Bo # x"),
      EditCase(
        "quoted in two lines", "first_name", "Bo", "first_name: \"Ada\n  Augusta\" # x",
        "first_name: \"Bo\" # x"),
      EditCase(
        "with an anchor of its own", "first_name", "Bo", "first_name: &own Ada",
        "first_name: &own Bo"),
      EditCase(
        "under a question mark", "first_name", "Bo", "? first_name\n: Ada", "? first_name\n: Bo"),
      EditCase("quoted key", "first_name", "Bo", "\"first_name\": Ada", "\"first_name\": Bo"),
      EditCase(
        "boolean", "record_calls", .boolean(false), "record_calls: true", "record_calls: false"),
      EditCase(
        "quoted boolean", "record_calls", .boolean(false), "record_calls: 'true'",
        "record_calls: 'false'"),
      EditCase(
        "number", "caller_id", "+16175550199", "caller_id: +1 617 555 0100",
        "caller_id: +16175550199"),
      EditCase(
        "nested", "directory.list", .boolean(false),
        "directory:\n  announce: true\n  list: true # yes",
        "directory:\n  announce: true\n  list: false # yes"),
      EditCase(
        "nested in braces", "directory.list", .boolean(false),
        "directory: {list: true, announce: true}",
        "directory: {list: false, announce: true}"),
      EditCase("in flow", "department", "x,y", "department: Sales", "department: x,y"),
    ]
    + [
      EditCase(
        "literal", "first_name", "Bo # x", "first_name: |-\n  Ada\n", "first_name: |-\n  Bo # x\n"),
      EditCase(
        "folded", "first_name", "Bo: x",
        "first_name: >-  # her\n    Ada\n    Augusta\n\nrecord_calls: true",
        "first_name: >-  # her\n    Bo: x\n\nrecord_calls: true"),
      EditCase(
        "indicator", "first_name", "Bo", "first_name: |2-\n  Ada\nrecord_calls: true",
        "first_name: |2-\n  Bo\nrecord_calls: true"),
      EditCase(
        "literal to quotes", "first_name", "a\u{202E}b",
        "first_name: |- # her\n  Ada\n\nrecord_calls: true",
        "first_name: \"a\\u202Eb\" # her\n\nrecord_calls: true"),
      EditCase(
        "literal cleared", "department", nil,
        "department: >-  # hers\n  Sales\n\nrecord_calls: true",
        "department: null  # hers\n\nrecord_calls: true"),
    ]

  static let nulls = [
    EditCase("cleared", "department", nil, "department: Sales # x", "department: null # x"),
    EditCase("quoted cleared", "department", nil, "department: 'Sales'", "department: null"),
    EditCase("null set", "department", "Sales", "department: null # x", "department: Sales # x"),
    EditCase("tilde set", "department", "Sales", "department: ~", "department: Sales"),
    EditCase("nothing set", "department", "Sales", "department:", "department: Sales"),
    EditCase("nothing and a space set", "department", "Sales", "department: ", "department: Sales"),
    EditCase(
      "nothing before a comment", "department", "Sales", "department:  # x",
      "department: Sales # x"),
    EditCase(
      "nothing in braces", "directory.list", .boolean(true), "directory: {list: , announce: true}",
      "directory: {list: true, announce: true}"),
    EditCase(
      "nothing before a brace", "directory.list", .boolean(true),
      "directory: {announce: true, list: }",
      "directory: {announce: true, list: true}"),
    EditCase(
      "boolean set", "record_calls", .boolean(true), "record_calls: Null", "record_calls: true"),
    EditCase(
      "list set", "emails", ["a@b.example", "c@d.example"], "emails: null",
      "emails: [a@b.example, c@d.example]"),
    EditCase("empty list set", "emails", ["a@b.example"], "emails: [ ]", "emails: [a@b.example]"),
    EditCase("no list set", "direct_numbers", ["911"], "direct_numbers:", "direct_numbers: [911]"),
  ]

  static let lists = [
    EditCase(
      "an element in brackets", "emails", ["a@b.example", "x@y.example"],
      "emails: [a@b.example, 'c@d.example']", "emails: [a@b.example, 'x@y.example']"),
    EditCase(
      "an element below", "emails", ["x@y.example", "c@d.example"],
      "emails:\n  - a@b.example # first\n  # second\n  - c@d.example",
      "emails:\n  - x@y.example # first\n  # second\n  - c@d.example"),
    EditCase(
      "one more", "emails", ["a@b.example", "c@d.example"], "emails: [ \"a@b.example\" ] # x",
      "emails: [ \"a@b.example\", \"c@d.example\" ] # x"),
    EditCase(
      "one more in front", "emails", ["c@d.example", "a@b.example"], "emails: [a@b.example]",
      "emails: [c@d.example, a@b.example]"),
    EditCase(
      "one less", "direct_numbers", ["911"], "direct_numbers: [911, +1617]", "direct_numbers: [911]"
    ),
    EditCase(
      "one less in front", "direct_numbers", ["+1617"], "direct_numbers: [911,  +1617 , ]",
      "direct_numbers: [+1617 , ]"),
    EditCase(
      "one less within", "direct_numbers", ["911", "912"], "direct_numbers: [911, +1617, 912]",
      "direct_numbers: [911, 912]"),
    EditCase(
      "others, and more", "direct_numbers", ["911", "914", "915", "913"],
      "direct_numbers: [911, 912, 913]", "direct_numbers: [911, 914, 915, 913]"),
    EditCase("none left", "emails", nil, "emails: [a@b.example] # x", "emails: [] # x"),
  ]

  static let entries = [
    EditCase(
      "of an entry", "phones[\"desk\"].mac", "001565abcde0",
      "phones:\n  - {name: hall, mac: 00-15-65-ab-cd-ef}\n  - name: desk\n    mac: 00:15:65:AB:CD:EE # new",
      "phones:\n  - {name: hall, mac: 00-15-65-ab-cd-ef}\n  - name: desk\n    mac: \"001565abcde0\" # new"
    ),
    EditCase(
      "number of an entry", "phones[\"desk\"].line", .integer(2),
      "phones: [{name: 'desk', line: 1}]",
      "phones: [{name: 'desk', line: 2}]"),
    EditCase(
      "text in braces", "phones[\"desk\"].model", "a,b", "phones: [{name: desk, model: T46U}]",
      "phones: [{name: desk, model: \"a,b\"}]"),
    EditCase(
      "cleared of an entry", "phones[\"desk\"].model", nil, "phones: [{name: desk, model: T46U}]",
      "phones: [{name: desk, model: null}]"),
    EditCase(
      "nested in an entry", "answering_rules[\"default\"].forward.busy", "8000",
      "answering_rules:\n  - time_frame: default\n    forward:\n      always: 1002\n      busy: '1003'",
      "answering_rules:\n  - time_frame: default\n    forward:\n      always: 1002\n      busy: '8000'"
    ),
    EditCase(
      "list of an entry", "answering_rules[\"default\"].ring", ["1002", "1003"],
      "answering_rules: [{time_frame: default, ring: [1002]}]",
      "answering_rules: [{time_frame: default, ring: [1002, 1003]}]"),
  ]

  @Test(arguments: scalars + nulls + lists + entries)
  func `a stored value is written in its place`(example: EditCase) throws {
    let needsName = !example.before.contains("first_name")
    let name = needsName ? "first_name: Ada\n" : ""
    let desk = Desk(EditCase.manifest(name + example.before))
    let edit = try desk.edit(example.path, to: example.value)
    let result = desk.edit(edit)
    #expect(result.left == [])
    #expect(desk.text(after: result) == EditCase.manifest(name + example.after))
    #expect(result.made.map(\.edit) == [edit])
  }
}
