/// The exit statuses of the program; the README lists what they mean.
package enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case changes = 2
  case guarded = 3
  case stale = 4
  case locked = 5
  case mailsLeft = 6
  case onlyOthersWork = 7
  case usage = 64
}
