import Dispatch
import Normalization
import Secrets
import Synchronization

/// Hashes secrets on threads of its own, a few at a time, with a line that has an end.
///
/// So many people who sign in at once can neither use up the memory, of which each hash takes
/// 32 MiB, nor keep the threads that answer everybody else.
package final class HashingDesk: Sendable {
  /// How it is doing at the moment, for whoever watches.
  package struct Load: Hashable, Sendable {
    package var running: Int
    package var waiting: Int
    /// Since the start: computed, and turned away.
    package var done: Int
    package var refused: Int
  }

  private let hasher: any CredentialHasher
  private let unmatchable: String
  private let threads: [DispatchQueue]
  private let room: Int
  private let state: Mutex<State>

  /// At most `width` at once, and at most `room` that wait.
  package init(_ hasher: any CredentialHasher, width: Int, room: Int = 64) {
    self.hasher = hasher
    self.room = room
    unmatchable = hasher.unmatchable()
    // A serial queue that is busy has a thread to itself, which the cooperative pool doesn't miss.
    threads = (0..<max(width, 1)).map { DispatchQueue(label: "hashing \($0)") }
    state = Mutex(State(idle: Array(threads.indices)))
  }

  /// As many at once as the machine has cores, and at most four.
  package static func width(cores: Int) -> Int { min(max(cores, 1), 4) }

  package var load: Load {
    state.withLock { state in
      Load(
        running: threads.count - state.idle.count, waiting: state.waiting.count,
        done: state.done, refused: state.refused)
    }
  }

  /// The form in which the secret is stored.
  package func hash(_ secret: String) async throws(HashingError) -> String {
    try await perform { [hasher] in try? hasher.hash(secret.composed) }
  }

  /// Whether the secret is the stored one; false, and no faster, when none is stored.
  package func verify(_ secret: String, _ stored: String?) async throws(HashingError) -> Bool {
    try await perform { [hasher, unmatchable] in
      let matches = try? hasher.matches(secret.composed, stored ?? unmatchable)
      return matches.map { $0 && stored != nil }
    }
  }

  private func perform<Answer: Sendable>(
    _ work: @escaping @Sendable () -> Answer?
  ) async throws(HashingError) -> Answer {
    let answer = await withCheckedContinuation { continuation in
      let isTaken = take {
        continuation.resume(
          returning: work().map(Result<Answer, HashingError>.success) ?? .failure(.failed))
      }
      if !isTaken { continuation.resume(returning: .failure(.busy)) }
    }
    return try answer.get()
  }
}

extension HashingDesk {
  private typealias Job = @Sendable () -> Void

  private struct State {
    var idle: [Int]
    var waiting: [Job] = []
    var done = 0
    var refused = 0
  }

  private func take(_ job: @escaping Job) -> Bool {
    let (isTaken, thread) = state.withLock { state -> (Bool, Int?) in
      if let thread = state.idle.popLast() { return (true, thread) }
      guard state.waiting.count < room else {
        state.refused += 1
        return (false, nil)
      }
      state.waiting.append(job)
      return (true, nil)
    }
    if let thread { threads[thread].async { self.work(job, on: thread) } }
    return isTaken
  }

  /// Does the job, and then those that wait, until there is none.
  private func work(_ job: @escaping Job, on thread: Int) {
    var next: Job? = job
    while let job = next {
      job()
      next = state.withLock { state in
        state.done += 1
        if !state.waiting.isEmpty { return state.waiting.removeFirst() }
        state.idle.append(thread)
        return nil
      }
    }
  }
}
