package import Fields
package import Model

/// The login names that manifests may give to somebody: those that are written, and the defaults of
/// those who may have to be created.
package struct LoginClaims {
  private let desired: Desired
  /// In lower case, with the extension of whoever is to have it.
  private var written: [String: Extension] = [:]
  private let ending: String

  package init(_ desired: Desired, domain: String) {
    self.desired = desired
    ending = "@\(domain.lowercased())"
    for user in desired.users {
      guard let login = user[.loginName]?.text else { continue }
      written[login.lowercased()] = user.extension
    }
  }

  /// Whether another user than the one with an extension may be given a login name.
  package func concern(_ login: String, of user: Extension) -> Bool {
    if !written.isEmpty, let owner = written[login.lowercased()], owner != user { return true }
    // The default of one is never that of another, and most users have theirs.
    guard !login.utf8.starts(with: "\(user.text)@".utf8) else { return false }
    let login = login.lowercased()
    guard login.hasSuffix(ending),
      let other = Extension(String(login.dropLast(ending.count))).flatMap(desired.user)
    else { return false }
    return other[.loginName] == nil && other.isPerson && !other.isAbsent
  }
}
