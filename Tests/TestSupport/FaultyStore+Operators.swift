package import Storage

extension FaultyStore {
  package func isOpen() throws(StoreError) -> Bool {
    try call { () throws(StoreError) in try store.isOpen() }
  }

  package func `operator`(token digest: String) throws(StoreError) -> Operator? {
    try call { () throws(StoreError) in try store.operator(token: digest) }
  }

  package func operators() throws(StoreError) -> [Operator] {
    try call { () throws(StoreError) in try store.operators() }
  }

  package func add(
    _ operator: Operator, token digest: String, by author: Operator?, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try call { () throws(StoreError) in
      try store.add(`operator`, token: digest, by: author, run: run, audit: audit)
    }
  }

  package func revoke(
    _ name: String, by author: Operator, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try call { () throws(StoreError) in
      try store.revoke(name, by: author, run: run, audit: audit)
    }
  }
}
