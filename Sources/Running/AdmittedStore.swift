package import Access
package import Storage

/// A store that somebody was let into, and as whom.
package struct AdmittedStore: Sendable {
  package let store: any Store
  package let admission: Admission

  package init(store: any Store, admission: Admission) {
    self.store = store
    self.admission = admission
  }
}
