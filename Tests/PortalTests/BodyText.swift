import Hummingbird
import NIOCore
import Synchronization

/// Takes a response's body.
struct BodyText: ResponseBodyWriter {
  final class Box: Sendable {
    let text = Mutex("")
  }

  private let box = Box()

  var text: String { box.text.withLock { $0 } }

  func write(_ buffer: ByteBuffer) {
    box.text.withLock { $0 += String(decoding: buffer.readableBytesView, as: UTF8.self) }
  }

  func finish(_ trailingHeaders: HTTPFields?) {}
}
