import Fields
import Model
package import Plans

extension Redactor {
  /// The document for readers; nobody can apply it.
  package func document(_ document: PlanDocument) -> PlanDocument {
    PlanDocument(redacting: document, plan: plan(document.plan))
  }

  private func plan(_ original: Plan) -> Plan {
    let known = known(in: original)
    var plan = original
    plan.actions = original.actions.map(action)
    plan.needsSupport = original.needsSupport.map(need)
    plan.blocked = original.blocked.map { block($0, known) }
    plan.unmanaged = original.unmanaged.map(unmanaged)
    plan.outOfArea = original.outOfArea.map(outOfArea)
    plan.warnings = original.warnings.map { warning($0, known) }
    plan.records = original.records.map(record)
    return plan
  }

  private func action(_ original: Action) -> Action {
    var action = original
    action.key = key(original.key, of: original.resource)
    action.name = name(original.name, key: original.key, of: original.resource)
    action.changes = original.changes.map(change)
    action.request = original.request.map(request)
    action.to = original.to.map(address)
    return action
  }

  private func change(_ original: FieldChange) -> FieldChange {
    FieldChange(
      path(original.path), before: value(original.before, at: original.path),
      after: value(original.after, at: original.path), cause: original.cause)
  }

  func need(_ original: SupportNeed) -> SupportNeed {
    var need = original
    need.key = number(original.key)
    need.name = name(original.name)
    need.before = value(original.before, at: .field(original.field))
    need.after = value(original.after, at: .field(original.field))
    return need
  }

  private func block(_ original: Block, _ known: [String: String]) -> Block {
    var block = original
    block.key = key(original.key, of: original.resource)
    block.name = name(original.name, key: original.key, of: original.resource)
    block.message = prose(original.message, known: known)
    return block
  }

  func unmanaged(_ original: Unmanaged) -> Unmanaged {
    Unmanaged(
      original.resource, key: key(original.key, of: original.resource),
      name: name(original.name, key: original.key, of: original.resource))
  }

  func outOfArea(_ original: OutOfArea) -> OutOfArea {
    var outside = original
    outside.key = key(original.key, of: original.resource)
    outside.name = name(original.name, key: original.key, of: original.resource)
    return outside
  }

  private func warning(_ original: PlanWarning, _ known: [String: String]) -> PlanWarning {
    var warning = original
    warning.key = number(original.key)
    warning.message = prose(original.message, known: known)
    return warning
  }

  private func record(_ original: Record) -> Record {
    var record = original
    record.key = number(original.key)
    record.values = AppliedValues(
      original.values.entries.map { entry in
        AppliedValues.Entry(entry.field, value(entry.value, at: .field(entry.field)) ?? .null)
      })
    record.receipts = original.receipts.map { Receipt($0.kind, request: request($0.request)) }
    return record
  }

  /// What sentences of the plan may hold of people, with its pseudonyms.
  private func known(in plan: Plan) -> [String: String] {
    let recorded = plan.records.map {
      UserName.full($0.values[.firstName]?.text, $0.values[.lastName]?.text)
    }
    let resources =
      plan.actions.map { ($0.resource, $0.key, $0.name) }
      + plan.blocked.map { ($0.resource, $0.key, $0.name) }
      + plan.unmanaged.map { ($0.resource, $0.key, $0.name) }
    let requests =
      plan.actions.compactMap(\.request) + plan.records.flatMap(\.receipts).map(\.request)
    var known: [String: String] = [:]
    for (resource, key, name) in resources where resource.isPersonal {
      known[name] = self.name(name, key: key, of: resource)
    }
    // A person's name stands for them, whatever else has it.
    let people = resources.filter { $0.0 == .user }.map(\.2) + plan.needsSupport.map(\.name)
    known.merge(pseudonyms(of: people + recorded)) { $1 }
    for request in requests where request != "true" { known[request] = self.request(request) }
    return known
  }
}

extension ResourceKind {
  /// Whether its names are somebody's; those of departments and sites may be told.
  fileprivate var isPersonal: Bool { self != .department && self != .site }
}
