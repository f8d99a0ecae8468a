import Administration
package import ArgumentParser
import DriftCommands
import Notifying
import Running
import StoreCommands
import Takeover
import Terminal
import UserCommands

/// The program: words in, text and exit status out.
package struct Rollcall: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rollcall",
    abstract: "Keeps the users of a hosted phone system the way their git repository says.",
    discussion: """
      A workspace is a folder with rollcall.yaml and manifests of users beside it.

      EXAMPLES
        rollcall init                      create a workspace and its store
        rollcall validate                  check the manifests
        rollcall plan                      show what apply would do
        rollcall plan --out plan.json      and save it
        rollcall apply plan.json           carry out exactly that
        rollcall drift                     show what was changed by hand since
        rollcall explain pin_required      what a word in a plan means

      EXIT STATUS
         0  done, or nothing to do
         1  failed
         2  changes or drift found (only with --detailed-exitcode)
         3  a guard stopped it
         4  the saved plan is stale, altered or for something else
         5  another run holds the lock
         6  applied, but some mails are not sent; run apply again
         7  only support's or blocked work is left (only with --detailed-exitcode)
        64  wrong usage
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, ValidateCommand.self, PlanCommand.self, ApplyCommand.self,
      DriftCommand.self, ShowCommand.self, ListCommand.self, HistoryCommand.self, MailCommand.self,
      OutboxCommand.self, NotifyCommand.self, OperatorCommand.self, SupportRequestCommand.self,
      ImportCommand.self, ExportCommand.self, StoreCommand.self,
      ExplainCommand.self,
      SchemaCommand.self,
    ])

  package init() {}

  /// Runs the program as it was called, its name first, and ends it.
  package static func run(_ commandLine: [String]) async -> Never {
    await runProgram(
      ArgumentOrder.normalized(words(of: commandLine), commands: configuration.subcommands))
  }
}
