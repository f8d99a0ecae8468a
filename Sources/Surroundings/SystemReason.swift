import Foundation

/// The system's words for an error of Foundation, without its wrapping.
package enum SystemReason {
  package static func text(of error: any Error) -> String {
    if let code = posixCode(of: error) { return POSIXWords.text(code) }
    return (error as NSError).localizedDescription
  }

  package static func isMissing(_ error: any Error) -> Bool {
    if let code = posixCode(of: error) { return code == ENOENT }
    let cocoa = error as NSError
    return cocoa.domain == NSCocoaErrorDomain
      && (cocoa.code == CocoaError.fileReadNoSuchFile.rawValue
        || cocoa.code == CocoaError.fileNoSuchFile.rawValue)
  }

  private static func posixCode(of error: any Error) -> Int32? {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    guard let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error else { return nil }
    let underlying = cause as NSError
    return underlying.domain == NSPOSIXErrorDomain ? Int32(underlying.code) : nil
  }
}
