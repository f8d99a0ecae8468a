import Diagnostics
import Fields
import Normalization

/// What can be told only when rows are compared.
struct RowComparison: Sendable {
  private typealias Mark = RowProblems.Mark

  /// An agent of a queue, who may come in a later row.
  private struct Agent: Sendable {
    var number: Extension
    var mark: Mark
    var cell: Int
  }

  private var extensions = KnownExtensions()
  private var logins = FirstUses()
  private var emails = FirstUses()
  private var numbers = FirstUses()
  /// By field: each name as it is written, and the first spelling of those that look alike.
  private var names: [Field: Set<String>] = [:]
  private var spellings: [Field: [String: String]] = [:]
  private var agents: [Agent] = []
  private var plus = PlusCensus()

  mutating func note(_ user: PortalUser, _ reader: inout RowReader) {
    let isPerson = reader.isPerson
    noteExtension(user.extension, isPerson, &reader)
    if isPerson {
      noteLogin(user, &reader)
      noteEmails(&reader)
    }
    noteNumbers(&reader)
    noteSpelling(.department, &reader)
    noteSpelling(.site, &reader)
    guard let cell = reader.cell(.agents) else { return }
    for agent in reader[.agents]?.texts ?? [] {
      guard let number = Extension(agent) else { continue }
      agents.append(Agent(number: number, mark: reader.mark(cell), cell: cell))
    }
  }

  private mutating func noteExtension(
    _ number: Extension, _ isPerson: Bool, _ reader: inout RowReader
  ) {
    let cell = reader.cell(.extension) ?? 0
    let use = KnownExtensions.Use(mark: reader.mark(cell), isPerson: isPerson)
    guard let first = extensions.note(number, use)?.mark else { return }
    reader.report(
      .duplicateUser, cell, "extension \(number) is that of row \(first.row) too",
      help: "delete one of the two rows, or give it another extension",
      related: reader.problems.range(first))
  }

  private mutating func noteLogin(_ user: PortalUser, _ reader: inout RowReader) {
    let login = user[.loginName]?.text ?? "\(user.extension)@\(reader.domain)"
    let cell = reader.cell(.loginName)
    guard let first = logins.note(login, reader.mark(cell ?? 0)) else { return }
    // Two rows with one extension have one default, and are told of already.
    guard cell != nil || extensions.use(of: user.extension)?.mark.row == reader.mark(0).row else {
      return
    }
    let here = reader.mark(cell ?? 0)
    // Whoever has another's default departs from their own.
    let isOwn =
      login == "\(user.extension)@\(reader.domain)"
      && extensions.use(of: user.extension)?.mark.row == here.row
    let (departing, other) = isOwn ? (first, here) : (here, first)
    reader.problems.report(
      .duplicateLogin, departing, reader.header?.place(of: .field(.loginName)),
      width: isOwn ? 1 : cell.map(reader.row.width) ?? 1,
      "login name \(login.quoted) is that of row \(other.row) too",
      help: "give one of them another; without one it is extension@domain",
      related: reader.problems.range(other))
  }

  private mutating func noteEmails(_ reader: inout RowReader) {
    guard let cell = reader.cell(.emails) else { return }
    for email in reader[.emails]?.texts ?? [] {
      guard let first = emails.note(email, reader.mark(cell)) else { continue }
      reader.report(
        .sharedEmail, cell, "\(email.quoted) is an email of row \(first.row) too",
        help: "only the last link sent to an address works; give each person their own",
        related: reader.problems.range(first))
    }
  }

  private mutating func noteNumbers(_ reader: inout RowReader) {
    for field in [Field.callerID, .emergencyCallerID] {
      guard let cell = reader.cell(field), let number = reader[field]?.text else { continue }
      plus.note(number, reader.mark(cell), cell)
    }
    guard let cell = reader.cell(.directNumbers) else { return }
    for number in reader[.directNumbers]?.texts ?? [] {
      plus.note(number, reader.mark(cell), cell)
      guard let first = numbers.note(number, reader.mark(cell)) else { continue }
      reader.report(
        .duplicateNumber, cell, "phone number \(number) is routed to row \(first.row) too",
        help: "a number reaches one user", related: reader.problems.range(first))
    }
  }

  private mutating func noteSpelling(_ field: Field, _ reader: inout RowReader) {
    guard let name = reader[field]?.text, let cell = reader.cell(field) else { return }
    guard names[field, default: []].insert(name).inserted else { return }
    let appearance = name.appearance
    guard let first = spellings[field]?[appearance] else {
      spellings[field, default: [:]][appearance] = name
      return
    }
    reader.report(
      .adjustedCell, cell, "\(name.quoted) is written \(first.quoted) above; kept as it is",
      help: name.lowercased() == first.lowercased()
        ? "write both alike, or there will be two of them"
        : "their spaces differ: write both alike, or there will be two of them")
  }

  /// Reports what takes all rows; whether an agent is missing can't be told where some are unread.
  ///
  /// `declared` are known besides the rows; what they are shows when all is read together.
  func finish(
    isWhole: Bool, extensionCell: Int?, declared: Set<Extension>, _ problems: inout RowProblems
  ) {
    plus.report(&problems)
    reportLostZeros(extensionCell, &problems)
    guard isWhole else { return }
    for agent in agents {
      let use = extensions.use(of: agent.number)
      guard use?.isPerson != true, use != nil || !declared.contains(agent.number) else { continue }
      problems.report(
        .unknownExtension, agent.mark, agent.cell,
        use == nil
          ? "no row has the agent \(agent.number)" : "the agent \(agent.number) is no person",
        help: "add the row, or take the extension out", related: use.map { problems.range($0.mark) }
      )
    }
  }

  private func reportLostZeros(_ cell: Int?, _ problems: inout RowProblems) {
    guard let usual = extensions.usualLength else { return }
    for (text, mark) in extensions.shorter(than: usual.digits) {
      let zeros = String(repeating: "0", count: usual.digits - text.utf8.count)
      problems.report(
        .adjustedCell, mark, cell,
        "extension \(text) has \(text.utf8.count) digits, "
          + "\(usual.count) of \(extensions.count) have \(usual.digits); kept as it is",
        help: "spreadsheets drop leading zeros; write \(zeros)\(text) if it had them")
    }
  }
}

extension RowReader {
  fileprivate func mark(_ cell: Int) -> RowProblems.Mark { problems.mark(row, cell) }
}
