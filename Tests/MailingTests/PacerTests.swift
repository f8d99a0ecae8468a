import Mailing
import Testing

/// How mails are spaced out.
struct PacerTests {
  @Test(arguments: [1, 3, 7, 1_000])
  func `mails that are ready at once leave one after another`(rate: Int) {
    var pacer = Pacer(rate: rate)
    let pauses = (0..<20).map { _ in pacer.next(at: .seconds(5)) }
    #expect(pauses == (0..<20).map { .seconds(1) / rate * $0 })
  }

  @Test func `time that passed anyway counts`() {
    var pacer = Pacer(rate: 10)
    let pauses = [0, 50, 300, 320].map { pacer.next(at: .milliseconds($0)) }
    #expect(pauses == [0, 50, 0, 80].map { .milliseconds($0) })
  }

  @Test func `without a rate nobody waits`() {
    var pacer = Pacer(rate: nil)
    #expect((0..<5).map { _ in pacer.next(at: .zero) } == Array(repeating: .zero, count: 5))
  }
}
