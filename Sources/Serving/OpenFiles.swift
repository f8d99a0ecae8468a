import Glibc

/// Each connection is an open file, and systems allow 1,024 of them unless asked for more.
enum OpenFiles {
  private static let wanted: rlim_t = 8_192

  static func raiseLimit() {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = max(limit.rlim_cur, min(wanted, limit.rlim_max))
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
