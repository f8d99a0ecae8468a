import ArgumentParser
import Fields

/// A kind of user that `--kind` lists, of those that the field table has.
struct ListedKind: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    name = argument
  }

  var isPerson: Bool { name == "person" }

  static let allValueStrings: [String] = {
    guard case .scalar(.choice(let names)) = Field.kind.descriptor.shape else { return [] }
    return names
  }()

  static let defaultCompletionKind = CompletionKind.list(allValueStrings)
}
