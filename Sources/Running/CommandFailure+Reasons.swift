package import Access
import Plans
package import Reconciling
package import Storage
package import Surroundings
package import Terminal

extension CommandFailure {
  package init(_ error: SurroundingsError) {
    self.init(.failed, error.message)
  }

  package init(_ error: StoreError, organization: String) {
    let status: ExitStatus = if case .locked = error { .locked } else { .failed }
    self.init(status, StoreSentence.of(error, organization: organization))
    if case .locked(let holder) = error { names = [holder.who, holder.host] }
  }

  package init(_ error: AdmissionError, organization: String) {
    switch error {
    case .store(let error): self.init(error, organization: organization)
    default: self.init(.failed, error.sentence ?? "")
    }
    if case .roleAbove(_, _, let name?) = error { names = [name] }
  }

  package init(_ error: ReconcilingError, organization: String) {
    switch error {
    case .store(let error): self.init(error, organization: organization)
    case .stale(let reasons): self.init(.stale, reasons, Self.planAnew)
    case .forbidden(let reasons): self.init(.failed, reasons, Self.unchanged)
    case .guarded(let verdicts):
      self.init(.guarded, verdicts.compactMap(\.message), Self.unchanged)
    case .secrets(let reasons): self.init(.failed, reasons, Self.unchanged)
    case .declined: self.init(.failed, [], Self.unchanged)
    case .interrupted: self.init(.failed, ["Stopped by a signal."], Self.unchanged)
    case .unrecorded(let error):
      self.init(
        .mailsLeft,
        [
          "The changes are stored; then the store failed while mails were sent.",
          StoreSentence.of(error, organization: organization),
        ], "Run `rollcall apply` again to send what waits.")
    case .mail(let reason):
      self.init(
        .mailsLeft, ["The changes are stored, but no mail could be sent: \(reason)."],
        "Run `rollcall apply` again to send what waits.")
    }
  }

  private init(_ status: ExitStatus, _ reasons: [String], _ end: String) {
    // Several actions on one user may fail for the same reason.
    var seen: Set<String> = []
    self.init(status, reasons.filter { seen.insert($0).inserted } + [end])
  }

  private static let unchanged = "Nothing was changed."
  static let planAnew = "Nothing was changed. Plan again, look at it, and apply that."
}
