import Diagnostics

/// Whether phone numbers lost their `+`, which can be told only when all are read.
struct PlusCensus: Sendable {
  private struct Suspect: Sendable {
    var text: String
    var mark: RowProblems.Mark
    var cell: Int
  }

  private static let limit = 300

  private var hasPlus = false
  private var suspects: [Suspect] = []
  private var count = 0

  /// With a country's code, a number has 11 to 15 digits.
  mutating func note(_ number: String, _ mark: RowProblems.Mark, _ cell: Int) {
    if number.utf8.first == UInt8(ascii: "+") {
      hasPlus = true
      return
    }
    guard number.utf8.count >= 11 else { return }
    count += 1
    if suspects.count < Self.limit {
      suspects.append(Suspect(text: number, mark: mark, cell: cell))
    }
  }

  /// Each is told where others have their `+`; otherwise the first for all.
  func report(_ problems: inout RowProblems) {
    let shown = hasPlus ? suspects[...] : suspects.prefix(1)
    let others = count - 1
    let also = hasPlus || others == 0 ? "" : ", as \(others) more"
    for suspect in shown {
      problems.report(
        .adjustedCell, suspect.mark, suspect.cell,
        "\(suspect.text) has no + in front\(also); kept as it is",
        help: "spreadsheets drop the +; write +\(suspect.text) if it had one")
    }
  }
}
