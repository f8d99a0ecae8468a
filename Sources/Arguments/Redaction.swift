package import ArgumentParser

/// What `--redact` takes out of all that a command says.
package enum Redaction: String, CaseIterable, ExpressibleByArgument {
  /// Names, addresses and numbers of people.
  case names

  package static let help = ArgumentHelp(
    "Put pseudonyms in the place of names, addresses and numbers, for logs that anybody reads.",
    valueName: "what")
}
