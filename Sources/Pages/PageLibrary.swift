import Markup
import Mustache

/// Pages → HTML.
package struct PageLibrary: Sendable {
  private let library: MustacheLibrary
  private let setting: PageSetting
  /// Where the style sheet is; its name changes with its content, so that it may be kept for long.
  private let stylePath: String

  package init(_ setting: PageSetting, stylePath: String) throws(PageError) {
    self.setting = setting
    self.stylePath = stylePath
    var templates: [String: MustacheTemplate] = [:]
    for template in PageTemplate.allCases {
      templates[template.rawValue] = try Self.parse(template)
    }
    library = MustacheLibrary(templates: templates)
  }

  package func html(of page: Page) -> String {
    let common: [String: PageValue] = [
      "company": .text(setting.company), "contact": .text(setting.contactOrSomebody),
      "base": .text(setting.base), "style": .text(stylePath),
      "page_title": .text(page.title), "has_problems": .flag(!page.problems.isEmpty),
      "problems": .list(
        page.problems.map { problem in
          .object(["input": .text(problem.input), "sentence": .text(problem.sentence)])
        }),
      "is_signed_in": .flag(page.signOutCode != nil),
      "sign_out_code": .text(page.signOutCode ?? ""),
    ]
    let values = common.merging(page.values) { $1 }
    return library.render(PageValue.object(values).mustache, withTemplate: page.template.rawValue)
      ?? ""
  }

  private static func parse(_ template: PageTemplate) throws(PageError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(plain: template.text)
    } catch {
      throw PageError(description: "the page \(template.rawValue) can't be read: \(error)")
    }
  }
}
