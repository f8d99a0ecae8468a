package import PostgresConnection
import SQLForms
package import Storage

extension StoreError {
  /// What went wrong on a server, in words for the person who runs the program.
  package init(_ failure: any Error, at address: PostgresAddress) {
    let place = address.shown
    switch failure {
    case let error as StoreError: self = error
    case let failure as PostgresFailure: self.init(failure, place: place)
    case let failure as UnfitValue: self = .unusable(place: place, reason: failure.reason)
    default: self = .unusable(place: place, reason: "can't be used: \(failure)")
    }
  }

  private init(_ failure: PostgresFailure, place: String) {
    switch failure {
    case .unknownFate: self = .unknown(place: place)
    case .unfitText: self = .refused(reason: "A text with a zero byte can't be stored.")
    case .server(let error) where error.breaksRule:
      self = .refused(reason: "The store \(place) refuses: \(error.message).")
    default: self = .unusable(place: place, reason: failure.reason)
    }
  }
}
