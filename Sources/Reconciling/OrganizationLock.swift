import Storage

/// Work that is done while the organization's lock is held.
enum OrganizationLock {
  /// Takes the lock, does the work, gives the lock back; also says whose abandoned lock it was.
  ///
  /// A lock that can't be given back is no failure: its lease ends.
  static func hold<Result>(
    _ store: any Store, _ context: RunContext,
    _ work: () async throws(ReconcilingError) -> Result
  ) async throws(ReconcilingError) -> (result: Result, takenOver: LockHolder?) {
    let takenOver: LockHolder?
    do {
      takenOver = try store.acquireLock(context.holder, at: context.now(), isDead: context.isDead)
    } catch {
      throw .store(error)
    }
    do {
      let result = try await work()
      try? store.releaseLock(context.holder)
      return (result, takenOver)
    } catch {
      try? store.releaseLock(context.holder)
      throw error
    }
  }
}
