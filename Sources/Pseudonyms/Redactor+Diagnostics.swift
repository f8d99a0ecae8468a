package import Diagnostics

extension Redactor {
  /// The diagnostics without lines of source, and without values that may be somebody's.
  package func diagnostics(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { original in
      var diagnostic = original
      diagnostic.hidesSource = true
      diagnostic.message = prose(original.message)
      if !Self.helpTellsOfNobody.contains(original.code) {
        diagnostic.help = original.help.map { prose($0) }
      }
      return diagnostic
    }
  }

  /// What their help quotes is declared: departments, sites, profiles.
  private static let helpTellsOfNobody: Set<DiagnosticCode> = [
    .unknownDepartment, .unknownSite, .unknownProfile, .unknownTimeZone, .unknownTemplateFile,
    .unknownTemplateName,
  ]
}
