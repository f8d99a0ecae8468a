package import Fields
package import Manifests
package import Model
import Planning
package import Plans
import Reconciling
import Rendering
package import Storage
package import Surroundings
package import Terminal

/// Makes a plan without a lock: to be looked at.
package enum PlanMaker {
  package static func plan(
    _ desired: Desired, _ store: some Store, _ setting: PlanSetting
  ) throws(CommandFailure) -> Plan {
    do {
      let snapshot = try SnapshotReader.read(
        store, for: desired, setting.rules, now: SystemTime.now)
      return Planner.plan(desired, snapshot, setting.rules)
    } catch {
      throw CommandFailure(error, organization: setting.workspace.organization)
    }
  }

  /// Says when an earlier run left mails behind, and how many the next apply sends.
  package static func noteWaitingMails(
    _ store: some Store, _ session: Session, _ workspace: Workspace
  ) throws(CommandFailure) -> Int {
    do {
      let mails = try store.outbox()
      let waiting = mails.count { $0.state == .waiting && $0.channel == .run }
      if waiting > 0 {
        session.console.note(
          "\(Count.text(waiting, "email waits", "emails wait")): apply sends what waits.")
      }
      for mail in mails where mail.state == .failed && mail.channel == .run {
        session.console.warn(
          "The \(mail.mail.kind.rawValue) email to \(mail.mail.address) for \(mail.extension) failed "
            + "for good: \(mail.lastError.map(session.shown(answer:)) ?? "no reason given"). A new value of `welcome:` asks for another."
        )
      }
      return waiting
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

extension PlanReport {
  /// A plan just made from a workspace; only one that leaves as a document names its manifests.
  package init(
    _ plan: Plan, _ loaded: LoadedWorkspace, _ workspace: Workspace, store: String,
    isSaved: Bool, planFile: String? = nil, targets: [String] = [],
    role: Role? = nil, chdir: String = ".", isBeingApplied: Bool = false
  ) {
    document = PlanDocument(
      plan: plan, toolVersion: Version.text, createdAt: SystemTime.now,
      manifestDigest: isSaved ? DesiredDigest.digest(of: loaded.desired) : "")
    header = PlanHeader(
      company: workspace.company, files: loaded.desired.files.count, users: plan.managed,
      store: store, digest: document.digest, planFile: planFile, targets: targets,
      role: role, chdir: chdir, folder: loaded.folder.shownPath, isBeingApplied: isBeingApplied)
  }
}
