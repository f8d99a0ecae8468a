import Foundation
import Glibc
import Model
import TestSupport
import Testing

/// Postfix's `smtp-sink`, which takes mails by the hundred and keeps none.
final class Sink: Sendable {
  let server: SMTPServer
  private let process: ServerProcess

  init(_ options: [String] = []) throws {
    let port = try LocalPort.find()
    // As root it wants to be told whom to become.
    let user = geteuid() == 0 ? ["-u", "postfix"] : []
    process = try ServerProcess(
      "/usr/sbin/smtp-sink", user + options + ["127.0.0.1:\(port)", "100"])
    server = try SMTPServer("smtp://127.0.0.1:\(port)")
    let deadline = ContinuousClock.now + .seconds(20)
    while try !LocalPort.answers(port) {
      try #require(ContinuousClock.now < deadline, "smtp-sink didn't start")
      sched_yield()
    }
  }
}
