package import Fields
package import Model
import Secrets
package import Storage

/// As whom a command runs on a store: who, in which role, on which part of the organization.
package struct Admission: Hashable, Sendable {
  /// Nil in a store without operators, which is open.
  package let `operator`: Operator?
  package let role: Role

  /// What anybody may be in a store without operators.
  package static let openRole = Role.officeManager

  package var area: Area { `operator`?.area ?? .organization }

  /// Whom the audit log and the lock name; nil where nobody asked who it is.
  package var name: String? { `operator`?.name }

  /// Finds out who `token` makes somebody; `wanted` can lower the role, and never raises it.
  ///
  /// A token that isn't known is refused in an open store too: whoever sent it meant another one.
  package init(
    to store: some OperatorLedger, token: String?, wanted: Role?
  ) throws(AdmissionError) {
    do {
      if let token {
        guard let found = try store.operator(token: OperatorToken.digest(of: token)) else {
          throw AdmissionError.unknownToken
        }
        `operator` = found
      } else {
        guard try store.isOpen() else { throw AdmissionError.tokenRequired }
        `operator` = nil
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as AdmissionError {
      throw error
    } catch {
      throw .unknownToken
    }
    let granted = `operator`?.role ?? Self.openRole
    guard wanted ?? granted <= granted else {
      throw .roleAbove(wanted ?? granted, granted: granted, name: `operator`?.name)
    }
    role = wanted ?? granted
  }
}
