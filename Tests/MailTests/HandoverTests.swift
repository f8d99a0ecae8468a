import Dispatch
import Mail
import Synchronization
import Testing

struct HandoverTests {
  /// Threads of their own, as transports have them.
  private static func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) async {
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        group.addTask {
          await withCheckedContinuation { continuation in
            DispatchQueue(label: "transport \(number)").async {
              body(number)
              continuation.resume()
            }
          }
        }
      }
    }
  }

  @Test func `one turn is open at a time`() async {
    let gate = HandoverGate()
    let counts = Mutex((open: 0, most: 0, all: 0))
    await Self.onThreads(8) { _ in
      for _ in 0..<200 {
        let turn = gate.turn()
        guard turn.begin() else { return }
        counts.withLock {
          $0.open += 1
          $0.most = max($0.most, $0.open)
          $0.all += 1
        }
        counts.withLock { $0.open -= 1 }
        turn.end()
      }
    }
    #expect(counts.withLock { $0.most } == 1)
    #expect(counts.withLock { $0.all } == 1_600)
  }

  @Test func `a turn ends once, and by itself when dropped`() async {
    let gate = HandoverGate()
    let first = gate.turn()
    #expect(first.begin() && first.begin())
    first.end()
    first.end()
    do {
      let dropped = gate.turn()
      #expect(dropped.begin())
    }
    let last = gate.turn()
    #expect(last.begin())
    last.end()
  }

  @Test func `a closed gate lets nobody through`() async {
    let gate = HandoverGate()
    let first = gate.turn()
    #expect(first.begin())
    let counter = Counter()
    async let waiting: Void = Self.onThreads(4) { _ in
      if !gate.turn().begin() { counter.value.add(1, ordering: .relaxed) }
    }
    gate.close()
    await waiting
    first.end()
    #expect(counter.value.load(ordering: .relaxed) == 4)
    #expect(!gate.turn().begin())
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
