package import Fields

/// What stands above and below a plan and isn't part of it.
package struct PlanHeader: Hashable, Sendable {
  package var company: String
  /// How many manifest files were read; nil when the plan is a saved one.
  package var files: Int?
  /// How many users the manifests name.
  package var users: Int
  /// The store as the user knows it, without a password.
  package var store: String
  /// `sha256:…`; nil leaves the line out.
  package var digest: String?
  /// The saved plan, for the next command; nil when the plan was not saved.
  package var planFile: String?
  /// The users that the plan is limited to, for the next command; none: it isn't limited.
  package var targets: [String]
  /// What `--role` said, for the next command; nil when it said nothing.
  package var role: Role?
  /// The folder in which the next command works.
  package var chdir: String
  /// Where the manifests lie, as seen from the current folder; empty when they lie in it.
  package var folder: String
  /// Whether it is shown while it is carried out, so that no next command need be named.
  package var isBeingApplied: Bool
  /// Unmanaged system users whom nobody wants listed, by extension; only their number is told.
  package var hidden: Set<String> = []

  package init(
    company: String, files: Int?, users: Int, store: String, digest: String? = nil,
    planFile: String? = nil, targets: [String] = [], role: Role? = nil, chdir: String = ".",
    folder: String = "", isBeingApplied: Bool = false
  ) {
    self.company = company
    self.files = files
    self.users = users
    self.store = store
    self.digest = digest
    self.planFile = planFile
    self.targets = targets
    self.role = role
    self.chdir = chdir
    self.folder = folder
    self.isBeingApplied = isBeingApplied
  }
}

extension PlanHeader {
  /// How much was read and is planned for, in words.
  package var sizes: [String] {
    (files.map { [Count.text($0, "file")] } ?? []) + [Count.text(users, "user")]
  }
}

extension TextBuffer {
  /// The line above a report on an organization, and an empty one.
  ///
  /// `files` is nil where no manifest was read.
  package mutating func heading(
    company: String, files: Int?, users: Int, role: Role, store: String
  ) {
    start(.strong)
    data(company)
    endEmphasis()
    word(" · ")
    if let files { word(Count.text(files, "file") + ", ") }
    word(Count.text(users, "user"))
    word(" · role ")
    word(role.rawValue)
    word(" · store ")
    data(store)
    endLine()
    endLine()
  }
}
