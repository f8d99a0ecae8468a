/// The templates that a workspace brings in place of the built-in ones, checked.
package struct TemplateOverrides: Hashable, Sendable {
  var texts: [TemplateName: String] = [:]

  package init() {}
}
