/// One thing that was checked.
///
/// Build services tell cases of several runs apart by class name and name, so both stay the same
/// as long as the same thing is checked.
package struct JUnitCase: Hashable, Sendable {
  package var name: String
  /// What it belongs to; build services group by what stands before its last dot.
  package var className: String
  /// The file that it is about, relative to where the command ran.
  package var file: String?
  /// The line in that file, counted from 1.
  package var line: Int?
  package var duration: Duration
  package var outcome: JUnitOutcome
  /// What there is to say besides, a line each; line ends within one are written out.
  package var output: [String]

  package init(
    name: String, className: String, file: String? = nil, line: Int? = nil,
    duration: Duration = .zero, outcome: JUnitOutcome = .passed, output: [String] = []
  ) {
    self.name = name
    self.className = className
    self.file = file
    self.line = line
    self.duration = duration
    self.outcome = outcome
    self.output = output
  }
}
