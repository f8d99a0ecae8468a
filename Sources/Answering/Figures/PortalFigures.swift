import Synchronization

/// Counts what happens, for `/metrics`.
package final class PortalFigures: Sendable {
  enum Event: String, CaseIterable {
    case signInOK = "rollcall_portal_sign_ins_total{result=\"ok\"}"
    case signInRefused = "rollcall_portal_sign_ins_total{result=\"refused\"}"
    case linkUsed = "rollcall_portal_links_total{result=\"used\"}"
    case linkDead = "rollcall_portal_links_total{result=\"dead\"}"
    case limitHit = "rollcall_portal_limits_hit_total"
  }

  private struct Counts {
    var requests: [Request: Int] = [:]
    var events: [Event: Int] = [:]
  }

  private struct Request: Hashable {
    let pattern: String
    let status: Int
  }

  private let counts = Mutex(Counts())

  package init() {}

  func count(_ event: Event) {
    counts.withLock { $0.events[event, default: 0] += 1 }
  }

  package func count(pattern: String, status: Int) {
    counts.withLock {
      $0.requests[Request(pattern: pattern, status: status), default: 0] += 1
    }
  }

  /// In Prometheus' text format, version 0.0.4.
  func text(_ readings: [PortalReading]) -> String {
    let counts = counts.withLock { $0 }
    let requests = counts.requests.map { request, count in
      "rollcall_portal_requests_total{route=\"\(request.pattern)\",status=\"\(request.status)\"} "
        + String(count)
    }
    let events = Event.allCases.map { "\($0.rawValue) \(counts.events[$0] ?? 0)" }
    var lines = ["# TYPE rollcall_portal_requests_total counter"] + requests.sorted()
    var named: Set<Substring> = []
    for event in events {
      let name = event.prefix { $0 != "{" && $0 != " " }
      if named.insert(name).inserted { lines.append("# TYPE \(name) counter") }
      lines.append(event)
    }
    for reading in readings {
      lines += [
        "# HELP \(reading.name) \(reading.help)",
        "# TYPE \(reading.name) \(reading.isCounter ? "counter" : "gauge")",
        "\(reading.name) \(reading.value)",
      ]
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
