import Fields
import Model
package import Storage

/// What must hold before an operator is added or revoked; every store asks inside the transaction.
package struct OperatorRules {
  /// The organization's and support's, those revoked included.
  private let operators: [Operator]
  /// Whether another organization of the store has operators.
  private let hasOthers: Bool

  package init(_ operators: [Operator], hasOthers: Bool) {
    self.operators = operators
    self.hasOthers = hasOthers
  }

  package func checkAddition(of new: Operator, by author: Operator?) throws(StoreError) {
    try check(new)
    if let author {
      try checkAuthor(author)
      guard new.role <= author.role else {
        throw refusal("\(author.role.rawValue) can't add a \(new.role.rawValue)")
      }
    } else {
      guard operators.isEmpty else { throw refusal("There are operators by now: give a token") }
      guard new.role >= .officeManager else {
        throw refusal("The first operator must be an office_manager or support, who can add others")
      }
      guard new.role < .support || !hasOthers else {
        throw refusal("Other organizations of this store have operators: support adds support")
      }
    }
    guard !operators.contains(where: { $0.name == new.name }) else {
      throw refusal("There is or was an operator \(new.name), and no name is given twice")
    }
  }

  package func checkRevocation(of name: String, by author: Operator) throws(StoreError) {
    try checkAuthor(author)
    guard let old = operators.first(where: { $0.name == name }) else {
      throw refusal("There is no operator \(name)")
    }
    guard old.revoked == nil else { throw refusal("\(name) was revoked before") }
    guard old.role <= author.role else {
      throw refusal("\(author.role.rawValue) can't revoke a \(old.role.rawValue)")
    }
    guard operators.contains(where: { $0.name != name && mayAdd($0) }) else {
      throw refusal("\(name) is the last who can add operators: add another first")
    }
  }

  private func check(_ new: Operator) throws(StoreError) {
    switch (new.role, new.area) {
    case (.basicUser, _):
      throw refusal("A basic_user acts on their own account, in the portal, and needs no token")
    case (.siteManager, .site), (.callCenterSupervisor, .queues),
      (.officeManager, .organization), (.support, .organization):
      return
    case (.siteManager, _): throw refusal("A site_manager has a site")
    case (.callCenterSupervisor, _): throw refusal("A call_center_supervisor has queues")
    case (.officeManager, _), (.support, _):
      throw refusal("A \(new.role.rawValue) acts on the whole organization")
    }
  }

  private func checkAuthor(_ author: Operator) throws(StoreError) {
    guard operators.contains(where: { $0 == author }), author.revoked == nil else {
      throw refusal("\(author.name) is an operator no longer")
    }
    guard mayAdd(author) else {
      throw refusal("\(author.role.rawValue) can't add or revoke operators")
    }
  }

  private func mayAdd(_ someone: Operator) -> Bool {
    someone.revoked == nil && someone.role >= .officeManager
  }

  private func refusal(_ reason: String) -> StoreError { .refused(reason: reason + ".") }
}
