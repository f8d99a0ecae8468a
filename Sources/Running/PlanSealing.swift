import Model
package import Plans
import Secrets
import Surroundings
package import Terminal

/// Signs saved plans and checks signatures, with the key in `ROLLCALL_PLAN_KEY`.
package struct PlanSealing {
  package static let variable = "ROLLCALL_PLAN_KEY"

  private let key: PlanKey?

  /// Without the variable nothing is signed, and no signature asked for.
  package init(_ session: Session) throws(CommandFailure) {
    guard let text = session.environment[Self.variable], !text.isEmpty else {
      key = nil
      return
    }
    do {
      key = try PlanKey(text: text)
    } catch {
      throw CommandFailure(.failed, "\(Self.variable): \(error).")
    }
  }

  package var signs: Bool { key != nil }

  /// The same document, signed to hold for `lifetime` seconds from when it was made.
  package func sealed(_ document: PlanDocument, lifetime: Int64) -> PlanDocument {
    guard let key else { return document }
    var document = document
    document.seal = PlanDocument.Seal(expiresAt: document.createdAt + lifetime, signature: "")
    let signature = key.signature(of: PlanDocumentWriter.signedBytes(of: document))
    document.seal?.signature = signature
    return document
  }

  /// Why the plan doesn't show that somebody with the key made it; nil when it does, or needn't.
  package func objection(to document: PlanDocument) -> String? {
    guard let key else { return nil }
    guard let seal = document.seal else {
      return "It is not signed, and \(Self.variable) is set: plans must be made with that key."
    }
    guard key.isSignature(seal.signature, of: PlanDocumentWriter.signedBytes(of: document)) else {
      return "Its signature doesn't fit: it was altered, or signed with another key."
    }
    return nil
  }

  /// Refuses a plan that isn't signed as it must be, or is too old.
  package func check(_ document: PlanDocument, at path: String) throws(CommandFailure) {
    if let objection = objection(to: document) {
      throw CommandFailure(.stale, "\(path): \(objection)", CommandFailure.planAnew)
    }
    guard let seal = document.seal, seal.expiresAt <= SystemTime.now else { return }
    throw CommandFailure(
      .stale, "\(path): The plan expired at \(Timestamp.text(of: seal.expiresAt)).",
      CommandFailure.planAnew)
  }
}
