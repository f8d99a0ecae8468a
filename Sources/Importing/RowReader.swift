import CSV
import Diagnostics
import Fields
import Model

/// Reads one row after the other: each cell as its column wants it.
struct RowReader: Sendable {
  let domain: String
  let timeZones: Set<String>
  var header: PortalHeader?
  var problems: RowProblems
  var row = CSVRow()
  /// What the row says so far.
  private var values: [Value?] = []
  /// The cell of each field that has a value or an error.
  private var cells: [Int?] = []
  private var repeated = RepeatedCells()
  private(set) var data = UserData()
  private(set) var unheardCell: Int?
  private var status: AccountStatus?
  private var hasPIN = false
  /// Nil where it isn't told.
  private(set) var pin: (text: String, cell: Int)?
  var weakPINs = 0

  init(file: String, domain: String, timeZones: Set<String>) {
    self.domain = domain
    self.timeZones = timeZones
    problems = RowProblems(file: file)
  }

  subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }

  func cell(_ field: Field) -> Int? { cells[Int(field.rawValue)] }

  func has(_ column: PortalColumn) -> Bool { header?.has(column) ?? false }

  /// What the row says of a user; nil where it doesn't say of whom.
  mutating func user(of row: CSVRow) -> PortalUser? {
    begin(row)
    readCells()
    checkKind()
    checkNames()
    checkCounts()
    guard let text = self[.extension]?.text, let number = Extension(text) else {
      checkExtension()
      return nil
    }
    checkPIN(of: number)
    return PortalUser(
      number, row: row.number, line: row.line, values: values, hasPIN: hasPIN && isPerson,
      status: status, data: data)
  }

  private mutating func begin(_ row: CSVRow) {
    self.row = row
    values = Array(repeating: nil, count: Field.count)
    cells = Array(repeating: nil, count: Field.count)
    data = UserData()
    unheardCell = nil
    status = nil
    (hasPIN, pin) = (false, nil)
  }

  private mutating func readCells() {
    guard let columns = header?.columns else { return }
    for cell in 0..<min(row.count, columns.count) {
      guard let column = columns[cell], column != .secret, column != .derived else { continue }
      if column.isRepetitive {
        readAgain(column, cell)
      } else {
        read(column, cell)
      }
    }
  }

  /// Reads a cell of which others in its column are likely to say the same.
  private mutating func readAgain(_ column: PortalColumn, _ cell: Int) {
    let field = column.field.map { Int($0.rawValue) }
    if let said = repeated.find(row[cell], cell) {
      if let field { (values[field], cells[field]) = (said.value, said.cell) }
      return
    }
    let count = problems.count
    read(column, cell)
    // What has to be reported has to be read at each cell.
    guard problems.count == count else { return }
    let said = RepeatedCells.Said(
      value: field.flatMap { values[$0] }, cell: field.flatMap { cells[$0] })
    repeated.keep(said, of: row[cell], cell)
  }

  private mutating func read(_ column: PortalColumn, _ cell: Int) {
    let text = CellText.text(of: row[cell])
    guard !text.isEmpty, !(column.hasDefault && PortalWords.isDefault(text)),
      !(column.hasNothing && PortalWords.isNothing(text))
    else { return }
    read(text, column, cell)
  }

  var isPerson: Bool { self[.kind]?.text ?? "person" == "person" }

  mutating func report(
    _ code: DiagnosticCode, _ cell: Int?, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, related: SourceRange? = nil
  ) {
    problems.report(code, row, cell, message(), help: help(), related: related)
  }

  private mutating func read(_ text: String, _ column: PortalColumn, _ cell: Int) {
    if case .field(let field) = column { cells[Int(field.rawValue)] = cell }
    guard column != .pin else { return readPIN(text, cell) }
    var text = text
    if let damage = SpreadsheetDamage.find(in: text, isNumeric: column.isNumeric) {
      let (message, help) = damage.words
      guard case .decimal(let digits) = damage else {
        return report(.damagedCell, cell, "\(text.quoted): \(message)", help: help)
      }
      report(.adjustedCell, cell, "\(text.quoted): \(message)", help: help)
      text = digits
    }
    readSound(text, column, cell)
  }

  private mutating func readPIN(_ text: String, _ cell: Int) {
    let stated = PortalWords.hasPIN(text)
    hasPIN = stated ?? true
    if stated == nil { pin = (text, cell) }
  }

  private mutating func readSound(_ text: String, _ column: PortalColumn, _ cell: Int) {
    switch column {
    case .field(let field): self[field] = value(of: field, text, cell)
    case .domain: checkDomain(text, cell)
    case .answerTime: readAnswerTime(text, cell)
    case .service: self[.kind] = self[.kind] ?? kind(ofService: text, cell)
    case .status: status = readStatus(text)
    case .voicemails: data.voicemails = count(text, cell)
    case .unheard: (data.unheard, unheardCell) = (count(text, cell), cell)
    case .greetings: data.greetings = count(text, cell)
    case .musicOnHold: data.musicOnHold = count(text, cell)
    case .pin, .secret, .derived: break
    }
  }

  private mutating func checkDomain(_ text: String, _ cell: Int) {
    let domain = domain
    guard text.lowercased() != domain.lowercased() else { return }
    report(
      .otherDomain, cell, "the domain is \(text.quoted), the workspace's is \(domain)",
      help: "take the row out, or import it into the workspace of that domain")
  }

  /// Only what the cell says: who rings stays as it is.
  private mutating func readAnswerTime(_ text: String, _ cell: Int) {
    cells[Int(Field.answeringRules.rawValue)] = cell
    guard let (place, type) = Self.ringSeconds, let seconds = scalar(type, text, cell) else {
      return
    }
    var values: [Value?] = Array(repeating: nil, count: ItemTable.answeringRule.fields.count)
    values[0] = .text("default")
    values[place] = seconds
    self[.answeringRules] = .items([Item(values)])
  }

  private static let ringSeconds: (place: Int, type: ScalarType)? = {
    let fields = ItemTable.answeringRule.fields
    guard let place = fields.firstIndex(where: { $0.name == "ring_seconds" }),
      case .scalar(let type) = fields[place].shape
    else { return nil }
    return (place, type)
  }()

  private mutating func kind(ofService text: String, _ cell: Int) -> Value? {
    cells[Int(Field.kind.rawValue)] = cell
    if let kind = PortalWords.service(text) { return .text(kind) }
    report(
      .invalidValue, cell, "\(text.quoted) is not a service that is known",
      help: "system-conf, system-aa and system-queue are; people have an empty cell")
    return nil
  }

  /// Other portals have statuses of other kinds, which say nothing about passwords and PINs.
  private func readStatus(_ text: String) -> AccountStatus? {
    PortalWords.choice(text, of: AccountStatus.allCases.map(\.rawValue))
      .flatMap(AccountStatus.init(rawValue:))
  }

  private mutating func count(_ text: String, _ cell: Int) -> Int {
    let type = ScalarType.integer(0...PortalUser.maximumCount)
    guard case .integer(let count)? = scalar(type, text, cell) else { return 0 }
    return count
  }
}
