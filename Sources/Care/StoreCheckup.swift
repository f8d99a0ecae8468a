package import Diagnostics

/// What a look at a store came to.
package struct StoreCheckup: Hashable, Sendable {
  /// In order.
  package private(set) var findings: [StoreFinding]
  /// Nil when it can't be told.
  package var schemaVersion: Int?
  /// Of all organizations; nil when they can't be counted.
  package var users: Int?

  package init(_ findings: [StoreFinding], schemaVersion: Int? = nil, users: Int? = nil) {
    self.findings = findings.sorted()
    self.schemaVersion = schemaVersion
    self.users = users
  }

  package mutating func add(_ more: [StoreFinding]) {
    findings = (findings + more).sorted()
  }

  /// Whether the store can be used as it is.
  package var isSound: Bool { !findings.contains { $0.severity == .error } }

  package func has(_ code: StoreFinding.Code) -> Bool { findings.contains { $0.code == code } }
}
