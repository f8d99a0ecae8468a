import Testing

struct FunctionTests {
  @Test(
    arguments: [
      ("func one() { 1 }", ["one 1"]),
      ("func two() {\n}", ["two 2"]),
      ("func wide(\n  _ name: String\n) throws(Failure) -> [Int] where A == B {\n}", ["wide 4"]),
      ("protocol Store {\n  func read() -> Int\n  func write()\n}", []),
      ("protocol Store {\n  var size: Int { get }\n}", ["size 1"]),
      ("init?(text: String) {\n  self.init(\n    text)\n}", ["init 4"]),
      ("let user = User.init(name: 1)\nif ready { go() }", []),
      ("func outer() {\n  func inner() {\n  }\n}", ["outer 4", "inner 2"]),
      ("var name: String {\n  \"{\"\n}", ["name 3"]),
      ("var names = [\n  1,\n]", []),
      ("func brace() {\n  // }\n  let text = \"}\"\n}", ["brace 4"]),
      ("func task(then next: () -> Void = {}) {\n}", ["task 2"]),
      ("func `a sentence`() {\n}", ["func 2"]),
      ("let text = \"\\(names.map { \"{\\($0)\" })\"\nfunc after() {\n}", ["after 2"]),
      ("let text = #\"\\(no) \"{\"#\nfunc after() {\n}", ["after 2"]),
      ("let pattern = #/{\"/#\nfunc after() {\n}", ["after 2"]),
      ("deinit {\n  close()\n}", ["deinit 3"]),
      ("subscript(index: Int) -> Int {\n  1\n}", ["subscript 3"]),
    ])
  func `functions and their lines are found`(text: String, expected: [String]) {
    let functions = Function.all(in: Tokenizer.tokens(of: text))
    #expect(functions.map { "\($0.name) \($0.length)" } == expected)
  }

  @Test func `tokens know their line`() {
    let text = "a\n/* b\n */ c \"\"\"\n  d\n  \"\"\" e\n"
    let tokens = Tokenizer.tokens(of: text).map { "\($0.text)\($0.line)" }
    #expect(tokens == ["a1", "c3", "e5"])
  }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\r\n", 2)])
  func `lines are counted`(text: String, count: Int) {
    #expect(SourceFile(path: "", text: text).lineCount == count)
  }

  @Test(arguments: ["\"", "\"\"\"", "/*", "#\"", "`", "\"\\(", "#/", "\\", "func", "import"])
  func `a cut-off file is read to its end`(text: String) {
    let file = SourceFile(path: "", text: text)
    #expect(Function.all(in: file.tokens) == [])
    #expect(file.imports == [])
  }
}
