/// What can happen to an organization.
enum Step: CaseIterable {
  case editField
  case addUser
  case dropUser
  case askForWelcome
  case askForReset
  case askForPasswordReset
  case applyAsSupervisor
  case applyAsOfficeManager
  case applyAsSupport
  case userAddedOutside
  case renamedOutside
  case renumberedOutside
  case renumberedInManifest
  case timePasses
  case passwordSet
  case pinSet
  case linkUsed
}
