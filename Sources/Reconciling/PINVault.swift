import Fields
import Model
import Plans
import Secrets
import Storage

/// The hashes of the PINs that a plan sets, made before the store is touched.
///
/// A PIN from the environment costs a quarter of a second to hash. A generated one is told to
/// nobody, so nothing needs hashing: it is locked instead.
struct PINVault {
  /// By key and whether the user is new: a new one may get the number of one who leaves.
  private var hashes: [Owner: String] = [:]

  private struct Owner: Hashable {
    let key: String
    let isNew: Bool

    init(_ action: Action) {
      key = action.key
      isNew = action.kind == .create
    }
  }

  init(_ plan: Plan, _ context: RunContext) throws(ReconcilingError) {
    var problems: [String] = []
    var generator = SystemRandomNumberGenerator()
    for action in plan.actions {
      guard case .environment(let name) = action.pinSource else { continue }
      do {
        let pin = try Self.pin(name, for: action.key, context)
        hashes[Owner(action)] = try CredentialHash(hashing: pin.digits, using: &generator).text
      } catch let error as Refusal {
        problems.append(error.reason)
      } catch {
        problems.append("\(action.key): \(error)")
      }
    }
    guard problems.isEmpty else { throw .secrets(problems) }
  }

  func hash(for action: Action) -> String? {
    guard let source = action.pinSource else { return nil }
    guard case .generated = source else { return hashes[Owner(action)] }
    var generator = SystemRandomNumberGenerator()
    return CredentialHash.locked(using: &generator).text
  }

  private static func pin(
    _ name: String, for key: String, _ context: RunContext
  ) throws(Refusal) -> PIN {
    guard let text = context.environment(name), !text.isEmpty else {
      throw Refusal("\(key): the environment variable \(name) for the voicemail PIN isn't set.")
    }
    do {
      return try PIN(text, forExtension: key)
    } catch {
      throw Refusal("\(key): the voicemail PIN in \(name) can't be used: \(error).")
    }
  }
}

extension Action {
  /// Where the PIN comes from that this action sets, if it sets one.
  var pinSource: PINSource? {
    if let pin { return pin }
    for change in changes where change.path == .field(.voicemailPIN) {
      if case .pin(let source) = change.after { return source }
    }
    return nil
  }
}
