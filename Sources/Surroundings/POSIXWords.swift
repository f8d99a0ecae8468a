import Foundation

/// The system's words for its error numbers.
enum POSIXWords {
  static func text(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }
}
