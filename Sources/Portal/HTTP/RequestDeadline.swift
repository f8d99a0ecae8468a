import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes connections on which no whole request arrives in time, however busily its bytes trickle.
///
/// It is the last to see a response as well. One that the server makes itself, about bytes that
/// are no request, gets the headers that all others have; and `Connection: close` is kept.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let time: TimeAmount
  private let headers: SecurityHeaders
  private var timer: Scheduled<Void>?
  /// Requests that have arrived and wait for their answer.
  private var unanswered = 0
  private var closes = false

  init(_ time: TimeAmount, _ headers: SecurityHeaders) {
    self.time = time
    self.headers = headers
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { start(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    start(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) {
      unanswered += 1
      timer?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      closes = head.headerFields[.connection] == "close"
      if head.headerFields[.contentSecurityPolicy] == nil { headers.apply(to: &head.headerFields) }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end: end(context, data, promise)
    }
  }

  private func end(
    _ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?
  ) {
    unanswered = max(0, unanswered - 1)
    let written = promise ?? context.eventLoop.makePromise()
    if closes {
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in bound.value.close(promise: nil) }
    } else if unanswered == 0 {
      start(context)
    }
    context.write(data, promise: written)
  }

  private func start(_ context: ChannelHandlerContext) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      context.close(promise: nil)
    }
  }
}
