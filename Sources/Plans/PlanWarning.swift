/// Something in a plan that its reader should know and may have overlooked.
package struct PlanWarning: Hashable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// A reset without a new welcome: the person has no link to set up again.
    case resetWithoutWelcome = "reset_without_welcome"
    /// A forced reset without recovery email.
    case resetWithoutRecovery = "reset_without_recovery"
    /// `was` names nobody, and the user doesn't exist either.
    case wasNotFound = "was_not_found"
    /// `was` names nobody: the renumbering is done.
    case renumberingDone = "renumbering_done"
    /// Somebody gets the name and address of a stored user who has another extension.
    case looksRenumbered = "looks_renumbered"
    /// A user with `absent` isn't stored: the removal is done.
    case removalDone = "removal_done"

    /// A user who existed before is managed from now on, and taking over mails nobody.
    case welcomeNotSent = "welcome_not_sent"
    /// The primary address changes while a link is out at the old one.
    case linkWithdrawn = "link_withdrawn"
    /// A device becomes a phone of somebody while another stored user has it.
    case deviceTaken = "device_taken"
    /// Calls go round between users, one of whom nobody manages.
    case forwardLoop = "forward_loop"
    /// The manifest gives a user what their stored kind doesn't have.
    case unsuitableField = "unsuitable_field"
    /// Somebody leaves, and users or phone numbers still lead to them whose manifests don't say where.
    case stillCalled = "still_called"

    package var summary: String {
      switch self {
      case .deviceTaken:
        "The device is a stored phone of another user too, whose manifest doesn't say so."
      case .forwardLoop:
        "Forwards lead from one user to the next and back, through somebody unmanaged."
      case .unsuitableField:
        "Users of the stored kind don't have the field; it waits until support changes the kind."
      case .stillCalled:
        "The user leaves their extension, and something stored still sends calls there."
      case .welcomeNotSent:
        "The user existed before and is taken over, which mails nobody; a new value will."
      case .linkWithdrawn:
        "The address changes, which ends the unused link at the old one; a new `welcome` is needed."
      case .resetWithoutWelcome:
        "The user is reset without a new `welcome` request and will need a link to set up again."
      case .resetWithoutRecovery:
        "The password is cleared and no mail is sent: the person must use \"forgot password\"."
      case .wasNotFound: "`was` names an extension that isn't stored, so the user is created anew."
      case .looksRenumbered:
        "The user gets the name and address of another stored one; `was` would move the account."
      case .renumberingDone: "The renumbering is done; `was` can be removed from the manifest."
      case .removalDone: "The user isn't stored; the entry can be removed from the manifest."
      }
    }

    /// Whether it only tells what a manifest needn't say any longer.
    package var isNote: Bool { self == .renumberingDone || self == .removalDone }
  }

  package var code: Code
  package var key: String
  package var message: String
  package var source: ManifestPlace?

  package init(_ code: Code, key: String, message: String, source: ManifestPlace?) {
    self.code = code
    self.key = key
    self.message = message
    self.source = source
  }
}
