import Manifests
package import Notifications
package import Running
import Surroundings
import Terminal
import Webhooks

/// Tells the webhooks of a workspace what became of a run.
///
/// Nothing that happens here changes how the run ended: it is warned of, and that is all.
package struct Notifier {
  private let session: Session
  private let workspace: Workspace?

  /// Reads the workspace file by itself, as a run may have failed before it did.
  package init(_ session: Session) {
    self.session = session
    let folder = try? session.folder()
    workspace = folder.flatMap { WorkspaceLoader.readSettings(in: $0).workspace }
  }

  /// `make` gets the name of the organization; nil where nobody must know.
  package func tell(_ make: (String) -> RunNotification?) async {
    guard let workspace, !workspace.webhooks.isEmpty,
      let notification = make(workspace.organization)
    else { return }
    let wanted = Array(workspace.webhooks.enumerated()).filter { $0.element.wants(notification) }
    guard !wanted.isEmpty else { return }
    guard !session.stop.isRaised else {
      return session.console.warn("Somebody asked to stop, so no webhook was told.")
    }
    for report in await post(notification, to: wanted) {
      if let problem = report.problem { session.console.warn("\(report.name) \(problem).") }
    }
  }

  /// Tells each webhook that it works, if it does; nil without a readable workspace file.
  func test() async -> [WebhookReport]? {
    guard let workspace else { return nil }
    let notification = RunNotification(
      .test, organization: workspace.organization, .noChanges, exit: 0)
    return await post(notification, to: Array(workspace.webhooks.enumerated()))
  }

  private func post(
    _ notification: RunNotification, to webhooks: [(offset: Int, element: Webhook)]
  ) async -> [WebhookReport] {
    let signal = session.stop.signal { [console = session.console] _ in
      console.warn("Not waiting for webhooks any longer.")
    }
    let client = WebhookClient(
      userAgent: "rollcall/\(Version.text)", isStopped: { signal.isRaised }, pause: signal.pause)
    let body = notification.bytes(toolVersion: Version.text, now: SystemTime.now)
    let environment = session.environment
    return await withTaskGroup(of: (Int, WebhookReport).self) { group in
      for (index, webhook) in webhooks {
        group.addTask {
          (index, await WebhookReport(of: webhook, index, body, client, environment))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
