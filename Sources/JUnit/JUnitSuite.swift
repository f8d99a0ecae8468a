/// Cases that belong together, as those of one workspace.
package struct JUnitSuite: Hashable, Sendable {
  package var name: String
  package var cases: [JUnitCase]

  package init(name: String, cases: [JUnitCase]) {
    self.name = name
    self.cases = cases
  }
}
