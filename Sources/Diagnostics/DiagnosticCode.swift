/// The stable names of everything that can be wrong with a workspace; `rollcall explain` lists them.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  case yamlSyntax = "yaml-syntax"
  case yamlBudget = "yaml-budget"
  case yamlTag = "yaml-tag"
  case jsonSyntax = "json-syntax"
  case notAnExport = "not-an-export"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case fileOutside = "file-outside"
  case fileEmpty = "file-empty"
  case noUsers = "no-users"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case notClearable = "not-clearable"
  case duplicateUser = "duplicate-user"
  case duplicateLogin = "duplicate-login"
  case duplicateName = "duplicate-name"
  case duplicateNumber = "duplicate-number"
  case duplicateDevice = "duplicate-device"
  case unknownDepartment = "unknown-department"
  case unknownSite = "unknown-site"
  case unknownProfile = "unknown-profile"
  case unknownTimeZone = "unknown-time-zone"
  case unknownExtension = "unknown-extension"
  case unknownTarget = "unknown-target"
  case forwardLoop = "forward-loop"
  case possibleForwardLoop = "possible-forward-loop"
  case similarName = "similar-name"
  case conflictingKeys = "conflicting-keys"
  case insecureServer = "insecure-server"
  case tokenInFile = "token-in-file"
  case badTemplate = "bad-template"
  case unknownTemplateName = "unknown-template-name"
  case templateWithoutLink = "template-without-link"
  case templateWithoutContent = "template-without-content"
  case unknownTemplateFile = "unknown-template-file"
  case remoteResource = "remote-resource"
  case recoveryMissing = "recovery-missing"
  case personWithoutEmail = "person-without-email"
  case sharedEmail = "shared-email"
  case systemUserField = "system-user-field"
  case renumberingDone = "renumbering-done"
  case csvSyntax = "csv-syntax"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"
  case unknownColumn = "unknown-column"
  case otherDomain = "other-domain"
  case damagedCell = "damaged-cell"
  case adjustedCell = "adjusted-cell"
  case weakPIN = "weak-pin"
  case tooManyProblems = "too-many-problems"

  package var severity: Severity {
    switch self {
    case .recoveryMissing, .personWithoutEmail, .sharedEmail, .systemUserField, .unknownTarget,
      .possibleForwardLoop, .similarName, .unknownTemplateFile, .remoteResource, .tokenInFile,
      .unknownColumn, .adjustedCell, .weakPIN:
      .warning
    case .renumberingDone, .tooManyProblems: .note
    default: .error
    }
  }
}
