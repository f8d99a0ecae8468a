import Model
package import Storage
import StoreRules
import Synchronization

extension MemoryStore {
  package func isOpen() throws(StoreError) -> Bool { state.withLock(\.operators.isEmpty) }

  package func `operator`(token digest: String) throws(StoreError) -> Operator? {
    state.withLock { state in
      state.operators.first { $0.name == state.tokens[digest] && $0.revoked == nil }
    }
  }

  package func operators() throws(StoreError) -> [Operator] {
    state.withLock { state in state.operators.sorted { $0.name < $1.name } }
  }

  package func add(
    _ operator: Operator, token digest: String, by author: Operator?, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      try OperatorRules(state.operators, hasOthers: false)
        .checkAddition(of: `operator`, by: author)
      state.operators.append(`operator`)
      state.tokens[digest] = `operator`.name
      state.audit(audit, run)
    }
  }

  package func revoke(
    _ name: String, by author: Operator, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      try OperatorRules(state.operators, hasOthers: false).checkRevocation(of: name, by: author)
      for place in state.operators.indices where state.operators[place].name == name {
        state.operators[place].revoked = run.time
      }
      state.audit(audit, run)
    }
  }
}
