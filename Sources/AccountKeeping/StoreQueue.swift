import Dispatch
package import Storage
import Synchronization

/// A store that is asked one thing after the other, off the threads that everybody shares.
///
/// A store blocks the thread that asks it; Swift's own few threads must not wait for a disk.
package final class StoreQueue<Place: Sendable>: Sendable {
  package typealias Work<Answer> = @Sendable (Place) throws(StoreError) -> Answer

  private let store: Place
  private let queue = DispatchQueue(label: "accounts")
  private let room: Int
  private let posted = Mutex(0)

  /// At most `room` things that nobody waits for are in line.
  package init(_ store: Place, room: Int) {
    self.store = store
    self.room = room
  }

  package func ask<Answer: Sendable>(
    _ work: @escaping Work<Answer>
  ) async throws(StoreError) -> Answer {
    let answer: Result<Answer, StoreError> = await withCheckedContinuation { continuation in
      queue.async { [store] in
        continuation.resume(
          returning: Result { () throws(StoreError) in try work(store) })
      }
    }
    return try answer.get()
  }

  /// Has something done that nobody waits for; false when the line is too long for that.
  func post(_ work: @escaping @Sendable (Place) -> Void) -> Bool {
    let isTaken = posted.withLock { posted in
      guard posted < room else { return false }
      posted += 1
      return true
    }
    guard isTaken else { return false }
    queue.async {
      work(self.store)
      self.posted.withLock { $0 -= 1 }
    }
    return true
  }

  /// Returns when everything that is in line now has been done.
  func settle() async {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume() }
    }
  }
}
