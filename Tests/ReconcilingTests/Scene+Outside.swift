import Fields
import Model
import StoreSupport
import TestSupport

/// What others do to the store, behind the program's back.
extension Scene {
  func setPassword(of user: StoredUser.ID) throws {
    try test.outsider.setPassword("theirs", of: user)
  }

  func setPIN(of user: StoredUser.ID) throws { try test.outsider.setPIN(of: user) }

  func rename(_ user: StoredUser.ID, to name: String) throws {
    try test.outsider.rename(user, to: name)
  }

  func renumber(_ user: StoredUser.ID, to number: Extension) throws {
    try test.outsider.renumber(user, to: number)
  }

  func setData(_ data: UserData, of user: StoredUser.ID) throws {
    try test.outsider.setData(data, of: user)
  }

  func useLinks(of user: StoredUser.ID) throws {
    try test.outsider.useLinks(of: user, at: clock.now)
  }
}
