package import Fields
import Model
import PostgresConnection
import SQLForms
package import Storage
import StoreRules

extension PostgresStore {
  /// The sequence is read before the transaction begins, which may be carried out again.
  package func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError) {
    let changes = Array(users)
    try write { writing in
      try writing.checkLock(of: run)
      let author = Author(run)
      for changes in Self.batches(of: resources) { try writing.carryOut(changes) }
      try writing.audit(resources.map(AuditLine.init), by: author)
      try UserWriter(writing, author: author).carryOut(changes)
    }
  }

  /// The sequence is read before the transaction begins, which may be carried out again.
  package func load(
    _ run: Run, resources: [ResourceKind: [Item]], users: some Sequence<UserChange>,
    audit: AuditLine
  ) throws(StoreError) {
    let changes = Array(users)
    try write { writing in
      try writing.checkLock(of: run)
      let count = try writing.run("SELECT count(*) FROM rollcall.users WHERE organization_id = $1")
      try FillingRules(
        users: Int(count.first?.integer(0) ?? 0), resources: self.resources(writing.transaction)
      ).check(resources)
      for kind in ResourceKind.listed {
        try writing.put(resources[kind] ?? [], ItemColumns(kind))
      }
      let author = Author(run)
      try UserWriter(writing, author: author).carryOut(changes)
      try writing.audit([audit], by: author)
    }
  }

  /// Changes that may be made at once: of one kind, and each of another resource.
  private static func batches(of changes: [ResourceChange]) -> [[ResourceChange]] {
    changes.reduce(into: []) { batches, change in
      let isAlike = batches.last.map { batch in
        batch[0].kind == change.kind && batch[0].removes == change.removes
          && !batch.contains { $0.item.key == change.item.key }
      }
      if isAlike == true {
        batches[batches.count - 1].append(change)
      } else {
        batches.append([change])
      }
    }
  }
}

extension Writing {
  fileprivate func carryOut(_ changes: [ResourceChange]) throws {
    let columns = try ItemColumns(changes[0].kind)
    guard !changes[0].removes else {
      try run(
        """
        DELETE FROM rollcall.\(columns.name)
        WHERE organization_id = $1 AND "\(columns.key)" = ANY ($2::text[])
        """, [.array(PostgresArray(changes.map(\.item.key)))])
      return
    }
    try put(changes.map(\.item), columns)
  }

  /// Adds entries, or replaces those with the same keys; no two of them have one key.
  fileprivate func put(_ items: [Item], _ columns: ItemColumns) throws {
    var rows = PostgresColumns([])
    for (place, column) in columns.columns.enumerated() {
      rows.columns.append(try PostgresColumns.Column(column, items.lazy.map { $0[place] }))
    }
    let others = columns.columns.dropFirst().map { "\"\($0.name)\" = excluded.\"\($0.name)\"" }
    let action = others.isEmpty ? "NOTHING" : "UPDATE SET \(others.joined(separator: ", "))"
    try insert(
      rows, into: columns.name,
      onConflict: "ON CONFLICT (organization_id, \"\(columns.key)\") DO \(action)")
  }
}

extension ResourceChange {
  fileprivate var removes: Bool { action == .remove }
}

extension AuditLine {
  fileprivate init(_ change: ResourceChange) {
    self.init(
      action: change.action.rawValue, resource: change.kind.rawValue, key: change.item.key,
      changes: change.audit)
  }
}
