package import Access
package import Arguments
import Fields
package import Mail
package import Mailing
package import Manifests
package import Model
package import Planning
import Plans
import Reconciling
import Secrets
import Storage
package import Surroundings
package import Templates
package import Terminal

/// What a plan and its apply depend on besides manifests and store.
package struct PlanSetting {
  package var rules: PlanRules
  package let mailFrom: MailAddress?
  package let workspace: Workspace
  package let folder: WorkspaceFolder
  private let templates: TemplateOverrides

  package init(
    _ session: Session, _ folder: WorkspaceFolder, _ workspace: Workspace,
    _ templates: TemplateOverrides, targets: [String] = [], allow: [Allowance] = []
  ) throws(CommandFailure) {
    self.workspace = workspace
    self.folder = folder
    self.templates = templates
    mailFrom = try Self.sender(workspace)
    rules = PlanRules(organization: workspace.organization, domain: workspace.domain)
    rules.userOwned = workspace.userOwned
    rules.guards = workspace.guards
    for allowance in allow { rules.allowances[allowance.kind] = allowance.count }
    if !targets.isEmpty { rules.targets = try Self.extensions(targets) }
    rules.mailProblem = workspace.portalURL == nil ? .portalURLRequired : nil
    if rules.mailProblem == nil, mailFrom == nil { rules.mailProblem = .senderRequired }
  }

  /// From here on plans are made, and held, to what somebody may do.
  package mutating func admit(_ admission: Admission) {
    rules.role = admission.role
    rules.area = admission.area
  }

  /// Has the time zones of a saved plan checked, which no manifest was read for.
  package mutating func checkTimeZones() { rules.timeZones = TimeZoneNames.all }

  /// Nil when the workspace isn't set up for links; then no plan sends one.
  package func mails(_ environment: [String: String]) throws(CommandFailure) -> MailSetting? {
    guard let portalURL = workspace.portalURL, let mailFrom else { return nil }
    return try mails(portalURL, mailFrom, try key(environment))
  }

  private func key(_ environment: [String: String]) throws(CommandFailure) -> LinkKey {
    do {
      return try LinkKeyFile.key(in: folder, environment: environment)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Mails to look at; no key and no store is needed for them.
  package func samples(_ kind: MailTemplates.Kind) throws(CommandFailure) -> SampleMails {
    guard let mailFrom else {
      throw CommandFailure(
        .failed, "Nothing says who sends the mails: write mail: {from: …} in rollcall.yaml.")
    }
    guard let portalURL = workspace.portalURL ?? (kind.hasLink ? nil : "") else {
      throw CommandFailure(
        .failed, "Nothing says where links lead: write portal_url: in rollcall.yaml.")
    }
    var generator = SystemRandomNumberGenerator()
    return SampleMails(try mails(portalURL, mailFrom, LinkKey(using: &generator)))
  }

  private func mails(
    _ portalURL: String, _ from: MailAddress, _ key: LinkKey
  ) throws(CommandFailure) -> MailSetting {
    do {
      return MailSetting(
        company: workspace.company, domain: workspace.domain, from: from, portalURL: portalURL,
        contact: contact, linkLifetime: workspace.mail.linkLifetime, rate: workspace.mail.rate,
        key: key, templates: try MailTemplates(overriding: templates))
    } catch {
      throw CommandFailure(.failed, "\(error)")
    }
  }

  /// The way out for mails.
  package func transport(_ session: Session) throws(CommandFailure) -> any MailTransport {
    try MailRoute.transport(
      workspace.mail, in: folder, environment: session.environment, warn: session.console.warn)
  }

  private var contact: String {
    guard let requester = workspace.requester else { return "" }
    return "\(requester.name) (extension \(requester.extension))"
  }

  /// A target that no manifest names is a typing error, not a reason to find nothing to do.
  package func checkTargets(_ desired: Desired) throws(CommandFailure) {
    guard let targets = rules.targets else { return }
    let former = Set(desired.users.compactMap { $0[.was]?.text })
    let unknown = targets.filter { desired.user($0) == nil && !former.contains($0.text) }
    guard unknown.isEmpty else {
      let list = unknown.sorted().map(\.text).joined(separator: ", ")
      throw CommandFailure(.failed, "--target \(list): no manifest declares that user.")
    }
  }

  private static func sender(_ workspace: Workspace) throws(CommandFailure) -> MailAddress? {
    guard let from = workspace.mail.from else { return nil }
    do {
      return try MailAddress(parsing: from)
    } catch {
      throw CommandFailure(.failed, "mail.from in rollcall.yaml: \(error).")
    }
  }

  private static func extensions(_ texts: [String]) throws(CommandFailure) -> Set<Extension> {
    var result: Set<Extension> = []
    for text in texts {
      guard let number = Extension(text) else {
        throw CommandFailure(.usage, "--target \(text): an extension has 2 to 16 digits.")
      }
      result.insert(number)
    }
    return result
  }
}
