package import Decoding
import Fields
package import Manifests
package import Model

/// What decides how a stored user is written, besides the user.
package struct StoredRules: Sendable {
  package var workspace: Workspace
  package var context: ReadingContext
  /// By user: the requests that were carried out, and welcomes owed.
  package var receipts: [StoredUser.ID: [Receipt]]

  package init(
    _ workspace: Workspace, _ context: ReadingContext,
    receipts: [StoredUser.ID: [Receipt]] = [:]
  ) {
    self.workspace = workspace
    self.context = context
    self.receipts = receipts
  }

  /// What rollcall.yaml fills in; nil where it says nothing.
  func filledIn(_ field: Field) -> Value? {
    workspace.defaults.last { $0.field == field }?.value
  }
}
