extension Sequence<UInt8> {
  /// Whether there is a `://` with a host and, behind it, what may let somebody in.
  ///
  /// That is a path, a query, a fragment or a name with a password. Backslashes are passed over, as
  /// `"https:\/\/…"` means the same.
  package var holdsAddress: Bool {
    var state = AddressState.outside
    for byte in self where byte != UInt8(ascii: "\\") {
      if state == .behindHost, !byte.endsAddress { return true }
      state.pass(byte)
    }
    return false
  }
}

/// How far a reader of bytes is in `://host/`.
private enum AddressState {
  case outside
  case colon
  case slash
  case slashes
  case host
  case behindHost

  mutating func pass(_ byte: UInt8) {
    let isSlash = byte == UInt8(ascii: "/")
    switch self {
    case .colon where isSlash: self = .slash
    case .slash where isSlash: self = .slashes
    case .slashes where !isSlash && !byte.endsAddress: self = .host
    case .host where isSlash || "?#@".utf8.contains(byte): self = .behindHost
    case .host where !byte.endsAddress: break
    default: self = byte == UInt8(ascii: ":") ? .colon : .outside
    }
  }
}

extension UInt8 {
  /// White space, quotes and the brackets of a list end an address.
  fileprivate var endsAddress: Bool { self <= 0x20 || "\"'<>,]}".utf8.contains(self) }
}
