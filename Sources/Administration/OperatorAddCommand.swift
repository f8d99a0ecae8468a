import Access
import ArgumentParser
import Arguments
import Fields
import Model
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall operator add`.
struct OperatorAddCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an operator and print their token, once.",
    discussion: """
      The token alone goes to standard output. The store keeps its digest, so nobody can print it \
      again: give it to the operator, or to CI as a secret, and revoke it when it is lost. \
      Nobody adds an operator of a role above their own.

      EXAMPLES
        rollcall operator add grace --role office_manager
        rollcall operator add ci --role office_manager > token
        rollcall operator add boston --role site_manager --site Boston
        rollcall operator add sam --role call_center_supervisor --queue 8001 --queue 8002
      """)

  @OptionGroup var common: CommonOptions

  var options: GlobalOptions { GlobalOptions(common) }

  @Argument(help: "The operator's name, as the history shows it; never given twice.")
  var name: String

  @Option(
    help: "What the operator is.",
    completion: .list(Role.allCases.map(\.rawValue).filter { $0 != Role.basicUser.rawValue }))
  var role: Role

  @Option(help: "A site manager's site.")
  var site: String?

  @Option(
    help: ArgumentHelp("A supervisor's queue; may be repeated.", valueName: "extension"))
  var queue: [String] = []

  func validate() throws {
    do {
      _ = try ScalarType.text(1...64).value(of: name)
    } catch {
      throw ValidationError("The name \(error.reason).")
    }
    for number in queue where Extension(number) == nil {
      throw ValidationError("--queue \(number): an extension has 2 to 16 digits.")
    }
    switch role {
    case .basicUser:
      throw ValidationError(
        "--role basic_user: people act on their own accounts in the portal, without a token.")
    case .siteManager where site == nil || !queue.isEmpty:
      throw ValidationError("--role site_manager takes --site, and no --queue.")
    case .callCenterSupervisor where queue.isEmpty || site != nil:
      throw ValidationError("--role call_center_supervisor takes --queue, and no --site.")
    case .officeManager where site != nil || !queue.isEmpty,
      .support where site != nil || !queue.isEmpty:
      throw ValidationError(
        "--role \(role.rawValue) acts on all there is: leave out --site and --queue.")
    default: return
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let office = try OperatorOffice(session)
    let area = try office.area(site: site, queues: queue.compactMap(Extension.init))
    var generator = SystemRandomNumberGenerator()
    let token = OperatorToken(using: &generator)
    let new = Operator(
      name: name, role: role, area: area, created: SystemTime.now, createdBy: office.who)
    try office.add(new, token)
    if office.isOpen {
      session.console.warn(
        "From now on every command on this store needs a token in ROLLCALL_TOKEN.")
    }
    session.console.note(
      "Added \(name), \(role.rawValue). This is the only time that the token is shown:")
    try session.console.write(token.text + "\n")
    return .done
  }
}
