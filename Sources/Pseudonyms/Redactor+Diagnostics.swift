package import Diagnostics

extension Redactor {
  /// The diagnostics without lines of source, and without values that may be somebody's.
  package func diagnostics(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { original in
      var diagnostic = original
      diagnostic.hidesSource = true
      guard !Self.tellsOfNobody.contains(original.code) else { return diagnostic }
      diagnostic.message = prose(original.message)
      diagnostic.help = original.help.map { prose($0) }
      return diagnostic
    }
  }

  /// What these quote are the organization's own words: departments, sites, profiles.
  private static let tellsOfNobody: Set<DiagnosticCode> = [
    .unknownDepartment, .unknownSite, .unknownProfile, .unknownTimeZone, .unknownTemplateFile,
    .unknownTemplateName,
  ]
}
