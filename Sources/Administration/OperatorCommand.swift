package import ArgumentParser

/// `rollcall operator`.
package struct OperatorCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "operator",
    abstract: "Say who may run commands on the store, and as what.",
    discussion: """
      Without any operator, whoever can open the store may do what an office manager may. From the \
      first one on, every command that reads or writes the store needs a token in ROLLCALL_TOKEN, \
      and the history names the operator. So the first one is an office manager, or support.

      A site manager acts on the users of one site, a call center supervisor on the agents of some \
      queues, office managers on the whole organization, support on every organization of the store.

      EXAMPLES
        rollcall operator add grace --role office_manager
        rollcall operator add boston --role site_manager --site Boston
        rollcall operator add sam --role call_center_supervisor --queue 8001 --queue 8002
        rollcall operator list
        rollcall operator revoke sam
      """,
    subcommands: [
      OperatorListCommand.self, OperatorAddCommand.self, OperatorRevokeCommand.self,
    ],
    defaultSubcommand: OperatorListCommand.self)

  package init() {}
}
