import ArgumentParser
import Arguments
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall store unlock`.
struct StoreUnlockCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Show who holds the lock, and take it from them.",
    discussion: """
      Only one run changes a store at a time, and holds its lock meanwhile. A lock whose process \
      runs no longer on this machine, or whose lease is over, is taken over by the next run, so \
      there is seldom a reason to unlock: a run on another machine that is gone for good, and whose \
      lease you don't want to wait for.

      If the other run is alive after all, it notices at its next step and stops with an error: \
      from then on it writes nothing. What it stored stays stored; mails that it was sending may \
      reach people twice, with the same link, because the next run sends what isn't recorded as \
      sent.

      EXAMPLES
        rollcall store unlock
        rollcall store unlock --yes
        rollcall store unlock --portal
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "The lock under which rollcall-portal sends its mails.")
  var portal = false

  @Flag(help: "Don't ask.")
  var yes = false

  @Flag(help: "Even though the holder runs on this machine.")
  var force = false

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let keeper = try StoreKeeper(session, for: "store unlock")
    let channel = portal ? Channel.portal : .run
    let store = try keeper.address.openForReading(keeper.workspace).store
    let seen = try keeper.stored { () throws(StoreError) in try store.lockHolder(of: channel) }
    guard let seen else {
      try session.console.write("Nobody holds \(LockText.title(channel)).\n")
      return .done
    }
    try session.console.write(LockText.render(seen, now: SystemTime.now))
    try confirm(seen, session)
    try session.console.write(
      try end(seen, keeper)
        ? "Unlocked.\n" : "It was given back meanwhile: nobody holds it any longer.\n")
    return .done
  }

  private func confirm(_ holder: LockHolder, _ session: Session) throws(CommandFailure) {
    guard force || Caller.whereabouts(of: holder) != .here else {
      throw CommandFailure(
        .locked,
        "Process \(holder.process) is at work on this machine: wait for it, or end it. If it must "
          + "be, --force takes the lock from it.")
    }
    if yes { return }
    guard session.console.isInteractive else {
      throw CommandFailure(.usage, "Nobody can be asked here: pass --yes to take the lock away.")
    }
    guard session.console.ask("\nType yes to take the lock away: ") == "yes" else {
      throw CommandFailure(.failed, "Nothing was changed.")
    }
  }

  private func end(_ seen: LockHolder, _ keeper: StoreKeeper) throws(CommandFailure) -> Bool {
    let store = try keeper.address.openForWriting(keeper.workspace).store
    do {
      return try store.endLock(
        of: seen, by: keeper.run("rollcall store unlock"), audit: LockText.audit(of: seen))
    } catch .locked(let other) {
      throw CommandFailure(
        .locked,
        "The lock has changed hands meanwhile, and stays with \(LockText.sentence(other)).")
    } catch {
      throw keeper.failure(error)
    }
  }
}
