import CommonPasswords

/// The passwords that attackers try first; those with fewer than eight characters are left out.
package enum CommonPasswordList {
  package static var count: Int { rollcall_common_password_count() }

  /// Whether the password is one of them, in any case of its letters.
  package static func contains(_ password: String) -> Bool {
    let bytes = Array(password.lowercased().utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe rollcall_is_common_password(start, bytes.count)
    }
  }
}
