package import Diagnostics
import Fields
package import Importing
import Model

extension ExportDocument {
  /// What a portal's CSV says is stored, and who in it can't be stored beside each other.
  ///
  /// Departments and sites are those that somebody names. Who says nothing of their status counts
  /// as set up when they have a PIN, and else as new.
  package static func of(
    _ users: [PortalUser], file: String, organization: String, domain: String
  ) -> (document: ExportDocument, diagnostics: [Diagnostic]) {
    var document = ExportDocument(organization: organization, domain: domain)
    var owners = KeyOwners()
    var findings = Findings()
    for row in users {
      let user = ExportedUser(row, domain: domain)
      document.users.append(user)
      guard let conflict = owners.add(user, line: row.line) else { continue }
      let place = SourceRange(file: file, line: row.line, column: 1)
      findings.add(conflict.diagnostic("row \(row.row) (\(user.extension))", at: place))
    }
    document.resources[.department] = named(.department, in: document.users)
    document.resources[.site] = named(.site, in: document.users)
    return (document, findings.finished())
  }

  /// An entry for each name that somebody has in the field.
  private static func named(_ field: Field, in users: [ExportedUser]) -> [Item]? {
    let table = field == .site ? ItemTable.site : .department
    let names = Set(users.compactMap { $0[field]?.text }).sorted()
    return names.isEmpty ? nil : names.map { table.entry(named: $0) }
  }
}

extension ExportedUser {
  /// What a new user has without saying so, they have here, too.
  fileprivate init(_ row: PortalUser, domain: String) {
    self.init(row.extension, values: row.values, data: row.data)
    for field in Field.allCases where self[field] == .null || field.purpose != .stored {
      self[field] = nil
    }
    self[.extension] = nil
    self[.kind] = self[.kind] ?? .text("person")
    let isPerson = self[.kind]?.text == "person"
    if isPerson, self[.loginName] == nil {
      self[.loginName] = .text("\(row.extension)@\(domain)")
    }
    if row[.addPhone]?.boolean == true, self[.phones] == nil {
      self[.phones] = .items([ItemTable.phone.entry(named: row.extension.text)])
    }
    if isPerson { set(row.status ?? (row.hasPIN ? .standard : .new)) }
  }

  private mutating func set(_ status: AccountStatus) {
    passwordSet = status == .standard
    pinSet = status == .standard || status == .passwordRequired
    wasReset = status == .setupRequired
  }
}
