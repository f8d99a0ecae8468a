import Fields
import Model
import Normalization

/// The fields of one user as they are searched.
struct SearchedUser {
  private let names: [String]
  /// Whose calls reach the user.
  private let routed: [String]
  private let value: (Field) -> Value?

  init(_ number: Extension, _ routes: PhoneRoutes, _ value: @escaping (Field) -> Value?) {
    self.value = value
    routed = routes.numbers(to: number)
    let fields: [Field] = [.firstName, .lastName, .department, .site]
    names = [number.text] + fields.compactMap { value($0)?.text?.searchable }
  }

  func has(_ term: SearchTerm) -> Bool {
    switch term {
    case .word(let text): names.contains { $0.holds(text) }
    case .address(let text): addresses.contains { $0.searchable.holds(text) }
    case .number(let digits): numbers.contains { Self.isSame($0, digits) }
    case .device(let digits): devices.contains { $0.holds(digits) }
    }
  }

  private var addresses: [String] {
    (value(.emails)?.texts ?? []) + [value(.loginName)?.text].compactMap(\.self)
  }

  private var numbers: [String] {
    routed + (value(.directNumbers)?.texts ?? [])
      + [Field.callerID, .emergencyCallerID].compactMap { value($0)?.text }
  }

  private var devices: [String] {
    (value(.phones)?.items ?? []).compactMap { $0.value(at: Self.device)?.text }
  }

  private static let device = ItemTable.phone.place(of: "mac")

  /// One number may be written with its country's code and the other without.
  static func isSame(_ stored: String, _ digits: String) -> Bool {
    let stored = stored.hasPrefix("+") ? String(stored.dropFirst()) : stored
    return stored.holds(digits)
      || stored.utf8.count >= SearchTerm.leastDigits && digits.hasSuffix(stored)
  }
}
