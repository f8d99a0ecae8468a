package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// The server around the pages, with the limits that keep it alive.
package enum PortalApplication {
  static let maximumConnections = 2_000
  static let maximumHeaderBytes = 16 * 1_024
  static let maximumHeaderCount = 100

  /// `onListening` hears the port, which the system chose where `port` is 0.
  ///
  /// A whole request must arrive within `requestTime`, and a connection may be idle for as long.
  package static func make(
    _ responder: PortalResponder, host: String, port: Int, logger: Logger,
    requestTime: Duration = .seconds(15),
    onListening: @escaping @Sendable (_ port: Int) async -> Void
  ) -> Application<PortalResponder> {
    let headers = responder.headers
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: maximumHeaderBytes, maxHeaderListSize: maximumHeaderBytes,
      maxHeaderFieldCount: maximumHeaderCount)
    return Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [RequestDeadline(TimeAmount(requestTime), headers)],
          httpDecoderConfiguration: decoder)),
      configuration: .init(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(maximumConnections)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }
}
