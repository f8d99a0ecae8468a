import AccountKeeping
import Answering
import Arguments
import Credentials
import Foundation
import Logging
import Mailing
import Manifests
import Pages
import Portal
import Running
import Secrets
import ServiceLifecycle
import Storage
import Surroundings
import Terminal

/// One portal with all that it holds: workspace, store, accounts, pages, mails.
struct PortalRun {
  private let session: Session
  private let address: ListenAddress
  private let workspace: PortalWorkspace
  private let responder: PortalResponder
  private let desk: StoreAccountDesk

  /// Within this time after a signal, requests in hand are answered.
  private static let patience = Duration.seconds(10)

  init(
    _ session: Session, _ address: ListenAddress, trustsForwarded: Bool
  ) throws(CommandFailure) {
    self.session = session
    self.address = address
    workspace = try PortalWorkspace(session)
    desk = try workspace.desk()
    let watch = PortalWatch(desk, try workspace.openStoreForReading())
    do {
      responder = try PortalResponder(
        desk, workspace.pages(trustsForwarded: trustsForwarded), probes: watch.probes,
        logger: Self.logger(session, .info))
    } catch {
      throw CommandFailure(.failed, "\(error).")
    }
  }

  func serve() async throws(CommandFailure) {
    OpenFiles.raiseLimit()
    if !address.isLoopback {
      session.console.warn(
        "\(address.host) can be reached from other machines, and what is sent there is not "
          + "encrypted. Have a web server do TLS in front, and listen on 127.0.0.1.")
    }
    let (announced, resume) = AsyncStream.makeStream(of: Void.self)
    let signal = StopSignal { _ in resume.yield() }
    let group = ServiceGroup(configuration: try configuration(signal))
    let stopping = Task {
      for await _ in announced { await group.triggerGracefulShutdown() }
    }
    defer { stopping.cancel() }
    do {
      try await group.run()
    } catch {
      guard !signal.isRaised else { return await desk.settle() }
      throw CommandFailure(.failed, ListenFailure.sentence(of: error, address))
    }
    await desk.settle()
    session.console.note("The portal has ended.")
  }

  private func configuration(
    _ signal: StopSignal
  ) throws(CommandFailure) -> ServiceGroupConfiguration {
    let server = PortalApplication.make(
      responder, host: address.host, port: address.port,
      logger: Self.logger(session, .warning)
    ) { [session, address, origin = workspace.origin] port in
      session.console.note(
        "Listening on http://\(address.text(port: port)) for \(origin.origin)\(origin.base).")
    }
    let rounds = MailRounds(
      try workspace.postman(signal), console: session.console)
    var configuration = ServiceGroupConfiguration(
      services: [.init(service: rounds), .init(service: server)],
      logger: Self.logger(session, .critical))
    configuration.maximumGracefulShutdownDuration = Self.patience
    return configuration
  }

  private static func logger(_ session: Session, _ level: Logger.Level) -> Logger {
    let format = session.options.logFormat
    let level = session.options.quiet ? max(level, .error) : level
    return Logger(label: "rollcall-portal") { _ in
      StandardErrorLog(format: format, logLevel: level)
    }
  }
}
