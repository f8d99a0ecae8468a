import Normalization

/// What a password must be: long enough, not common, and not about its owner (ASVS 5.0, 6.2).
///
/// Nothing is required of its characters, and nothing is cut off. It is judged in NFC, in which it
/// is hashed too: however a keyboard writes an accent, it is one password.
package struct PasswordRules: Sendable {
  /// What an attacker knows of the owner.
  package struct Owner: Hashable, Sendable {
    package var loginName: String
    package var `extension`: String
    package var firstName: String
    package var lastName: String

    package init(loginName: String, extension: String, firstName: String, lastName: String) {
      self.loginName = loginName
      self.extension = `extension`
      self.firstName = firstName
      self.lastName = lastName
    }
  }

  /// Unicode scalars; the most that `minimumLength` may be is below.
  package static let maximumLength = 256
  package static let minimumLengths = 8...64

  package let minimumLength: Int
  private let company: String

  /// A minimum outside of `minimumLengths` counts as the nearest one in it.
  package init(company: String, minimumLength: Int = 8) {
    self.company = company
    self.minimumLength = min(
      max(minimumLength, Self.minimumLengths.lowerBound), Self.minimumLengths.upperBound)
  }

  /// The rules in words, to be shown before they are broken.
  package var sentences: [String] {
    [
      "At least \(minimumLength) characters and at most \(Self.maximumLength): "
        + "several words in a row are easy to remember and hard to guess.",
      "Every character is welcome, spaces and emoji too; none is required.",
      "Not one of the most common passwords, and without your name, login name, extension or "
        + "company.",
    ]
  }

  /// Everything that is wrong with the password, in whole sentences that don't repeat it.
  package func problems(_ password: String, of owner: Owner) -> [String] {
    let password = password.composed
    var problems = lengthProblems(password)
    // What is longer than allowed is not looked at closer: it may be very long.
    guard password.unicodeScalars.count <= Self.maximumLength else { return problems }
    if CommonPasswordList.contains(password) {
      problems.append("The password is one of the most common ones, which attackers try first.")
    }
    let folded = password.folded
    for (what, words) in forbiddenWords(of: owner) where words.contains(where: folded.isAbout) {
      problems.append("The password must not contain \(what).")
    }
    return problems
  }

  private func lengthProblems(_ password: String) -> [String] {
    let count = password.unicodeScalars.count
    if count < minimumLength {
      return ["The password needs at least \(minimumLength) characters; this one has \(count)."]
    }
    if count > Self.maximumLength {
      return ["The password has more than \(Self.maximumLength) characters."]
    }
    return []
  }

  private func forbiddenWords(of owner: Owner) -> [(what: String, words: [String])] {
    let local = owner.loginName.unicodeScalars.prefix { $0 != "@" }
    return [
      ("your login name", [owner.loginName, String(local)].filter { $0.isTelling(letters: 3) }),
      ("your extension", [owner.extension].filter { $0.isTelling(letters: 3) }),
      ("your first name", Self.names(owner.firstName)),
      ("your last name", Self.names(owner.lastName)),
      (
        "the company's name",
        [company].filter { $0.isTelling(letters: 3) }
          + company.folded.words.filter { $0.isTelling(letters: 4) }
      ),
    ]
  }

  /// The name, and each of several.
  private static func names(_ name: String) -> [String] {
    ([name] + name.folded.words).filter { $0.isTelling(letters: 3) }
  }
}

extension String {
  /// Whether it says enough not to stand in a password by chance: so many letters, or half of them
  /// where a letter is a syllable or a word.
  fileprivate func isTelling(letters: Int) -> Bool {
    let core = folded.lettersAndDigits
    return core.unicodeScalars.count >= letters || core.utf8.count >= letters * 2
  }

  /// Whether this folded password contains the text; texts of several words also run together.
  fileprivate func isAbout(_ text: String) -> Bool {
    let word = text.folded
    if holds(word) { return true }
    let core = word.lettersAndDigits
    return core != word && lettersAndDigits.holds(core)
  }
}
