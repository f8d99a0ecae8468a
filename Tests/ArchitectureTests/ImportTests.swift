import Testing

struct ImportTests {
  @Test func `every target imports only what it may know`() {
    Violation.report(Repository.products.flatMap(ImportTable.violations))
  }

  @Test func `only Stores, care and tests name a concrete store`() {
    let stores: Set = ["PostgresStorage", "SQLiteStorage"]
    let knowing: Set = ["SQLiteCare", "Stores"]
    for file in Repository.products where !knowing.contains(file.target) {
      Violation.report(
        file.imports.filter { stores.contains($0.text) }.map {
          Violation(
            path: file.path, line: $0.line,
            reason: "\($0.text) is a concrete store: use the protocols of Storage")
        })
    }
  }

  @Test func `the sources are found`() {
    #expect(Repository.products.count > 20)
    #expect(Repository.paths.contains("Package.swift"))
  }

  @Test(
    arguments: [
      "import Model", "package import Model", "private import struct Model.User",
      "@_spi(Secret) import Model", "import enum Model.Role",
    ])
  func `an import is read whatever its form`(line: String) {
    let file = SourceFile(path: "Sources/Model/User.swift", text: line)
    #expect(file.imports.map(\.text) == ["Model"])
  }

  @Test(
    arguments: [
      ("Planning", "import Foundation"), ("Planning", "import Storage"),
      ("Model", "package import Manifests"), ("Reconciling", "import SQLiteStorage"),
      ("Reconciling", "import Foundation"), ("Rendering", "import Glibc"),
      ("Planning", "@_spi(_Unicode) import Swift"), ("Normalization", "@_spi(Other) import Swift"),
      ("rollcall", "import ArgumentParser"), ("Storage", "import TestSupport"),
    ])
  func `an import that is not in the table is refused`(target: String, line: String) {
    let file = SourceFile(path: "Sources/\(target)/Sample.swift", text: "\n" + line + "\n")
    #expect(ImportTable.violations(in: file).map(\.line) == [2])
  }

  @Test(
    arguments: [
      ("Planning", "package import Model"), ("Normalization", "@_spi(_Unicode) import Swift"),
      ("Commands", "import Foundation"), ("Model", "let words = \"import Foundation\""),
      ("Model", "// import Foundation"), ("Model", "run(.import)"),
    ])
  func `an import that is in the table passes`(target: String, line: String) {
    let file = SourceFile(path: "Sources/\(target)/Sample.swift", text: line)
    #expect(ImportTable.violations(in: file) == [])
  }

  @Test func `a target that is not in the table is refused`() {
    let file = SourceFile(path: "Sources/Kitchen/Sink.swift", text: "")
    #expect(ImportTable.violations(in: file).count == 1)
  }
}
