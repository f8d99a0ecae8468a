import Foundation
import Testing

/// Something wrong in a workspace, and what must be said about it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  /// Shell that spoils a workspace with two stored users.
  let setup: String
  /// Words of the message: the file or value, and what to do.
  let mentions: [String]
  /// What is tried; each must fail.
  let commands: [String]
  let exit: Int
  /// Where the superuser may do anything, it is tried as somebody else.
  let isAboutPermission: Bool

  init(
    _ name: String, _ setup: String, _ mentions: String..., commands: [String], exit: Int = 1,
    isAboutPermission: Bool = false
  ) {
    self.init(
      name, setup, mentions: mentions, commands: commands, exit: exit,
      isAboutPermission: isAboutPermission)
  }

  init(
    _ name: String, _ setup: String, mentions: [String], commands: [String], exit: Int = 1,
    isAboutPermission: Bool = false
  ) {
    self.name = name
    self.setup = setup
    self.mentions = mentions
    self.commands = commands
    self.exit = exit
    self.isAboutPermission = isAboutPermission
  }

  var testDescription: String {
    isAboutPermission && geteuid() == 0 ? "\(name), tried as nobody" : name
  }
}
