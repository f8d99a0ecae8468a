import Diagnostics

/// The keys that say where a secret comes from, and what may stand behind them.
enum SecretSource {
  static func accepts(key: String, _ text: String) -> Bool {
    switch key {
    case "env": isVariable(text)
    case "file": !text.isEmpty && text.utf8.count <= 4_096 && text == text.visible
    default: text == "true"
    }
  }

  static func help(key: String) -> String {
    switch key {
    case "env": "write the name of an environment variable: letters, digits and _"
    case "file": "write the path of a file, relative to the workspace"
    default: "write true, or delete the key"
    }
  }

  static func example(key: String) -> String {
    switch key {
    case "env": "NAME"
    case "file": "PATH"
    default: "true"
    }
  }

  private static func isVariable(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 128 else { return false }
    guard !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default: false
      }
    }
  }
}
