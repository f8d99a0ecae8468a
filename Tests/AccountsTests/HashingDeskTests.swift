import Credentials
import Secrets
import Synchronization
import Testing

/// Fifty people at once, and the machine stays usable (SE-04).
struct HashingDeskTests {
  /// Hashes that last until the test lets them go on.
  private final class GatedHasher: CredentialHasher {
    struct State {
      var isOpen = false
      var running = 0
      var most = 0
    }

    let state = Mutex(State())

    func hash(_ secret: String) throws(SecretsError) -> String {
      state.withLock { state in
        state.running += 1
        state.most = max(state.most, state.running)
      }
      while state.withLock({ !$0.isOpen }) {}
      state.withLock { $0.running -= 1 }
      return secret
    }

    func matches(_ secret: String, _ stored: String) throws(SecretsError) -> Bool {
      try hash(secret) == stored
    }

    func unmatchable() -> String { "" }
  }

  @Test func `a few run, some wait, and the rest is told`() async throws {
    let hasher = GatedHasher()
    let desk = HashingDesk(hasher, width: 2, room: 8)
    let answers = await withTaskGroup(of: Result<Bool, HashingError>.self) { group in
      for number in 0..<50 {
        group.addTask { () async -> Result<Bool, HashingError> in
          do throws(HashingError) {
            return .success(try await desk.verify("secret \(number)", "secret \(number)"))
          } catch {
            return .failure(error)
          }
        }
      }
      var answers: [Result<Bool, HashingError>] = []
      for await answer in group {
        answers.append(answer)
        if answers.count == 40 { hasher.state.withLock { $0.isOpen = true } }
      }
      return answers
    }
    #expect(answers.count { $0 == .failure(.busy) } == 40)
    #expect(answers.count { $0 == .success(true) } == 10)
    #expect(hasher.state.withLock(\.most) <= 2)
    #expect(desk.load.done == 10 && desk.load.refused == 40)
    #expect(desk.load.waiting == 0)
  }

  @Test func `fifty at once on few threads are all answered`() async throws {
    let desk = HashingDesk(QuickHasher(), width: HashingDesk.width(cores: 64))
    let hashes = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<50 { group.addTask { try await desk.hash("secret \(number)") } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(hashes.count == 50)
  }

  @Test func `the system's hash is verified, and an absent one never`() async throws {
    let desk = HashingDesk(ScryptHasher(), width: 2)
    let stored = try await desk.hash("cafe\u{301} \u{0} 😀")
    #expect(stored.hasPrefix("scrypt$15$8$3$"))
    #expect(try await desk.verify("caf\u{E9} \u{0} 😀", stored))
    #expect(try await !desk.verify("caf\u{E9}", stored))
    #expect(try await !desk.verify("anything", nil))
    await #expect(throws: HashingError.failed) { try await desk.verify("x", "no hash") }
  }

  /// In a process of its own: other tests need memory too.
  @Test func `the memory of many hashes is that of a few`() async {
    await #expect(processExitsWith: .success) {
      let desk = HashingDesk(ScryptHasher(), width: HashingDesk.width(cores: 4))
      let people = Measuring.rounds(5, measured: 50)
      let before = Measuring.residentKilobytes()
      let seconds = try await Measuring.seconds {
        try await withThrowingTaskGroup(of: Bool.self) { group in
          for number in 0..<people { group.addTask { try await desk.verify("\(number)", nil) } }
          for try await isRight in group { #expect(!isRight) }
        }
      }
      let most = Measuring.residentKilobytes()
      // Four hashes of 32 MiB, and one more for the rest.
      #expect(most - before < 5 * 32 * 1_024)
      try Measuring.note("\(people) sign-ins at once: \(seconds) s, \(before) kB to \(most) kB")
    }
  }
}
