import Decoding
import Diagnostics
import Notifications
import YAML

/// Reads `notify:`, no line of which is ever shown: it may hold the address of a webhook.
extension WorkspaceReader {
  private static let keys = KeyTable([["webhook"], ["on"], ["when"]])
  private static let sourceKeys = KeyTable([["env"]])
  private static let mostWebhooks = 8

  mutating func readWebhooks() throws(YAMLError) {
    reader.hidesSource = true
    try readWebhookList()
    reader.hidesSource = false
  }

  private mutating func readWebhookList() throws(YAMLError) {
    let start = reader.here
    var count = 0
    switch reader.events.kind {
    case .mappingStart: try readWebhook()
    case .sequenceStart:
      while try reader.events.next() != .sequenceEnd {
        count += 1
        try readWebhook()
      }
    default:
      if reader.events.isNull { return }
      return try reader.refuseType("notify", wanted: "a list", help: Self.help)
    }
    guard count > Self.mostWebhooks else { return }
    reader.report(
      .invalidValue, "notify: the list has more than \(Self.mostWebhooks) entries", at: start,
      help: "let one place pass messages on to the others")
  }

  private static let help = "write [{webhook: {env: NAME}}]"

  private mutating func readWebhook() throws(YAMLError) {
    guard reader.events.kind == .mappingStart else {
      return try reader.refuseType("notify", wanted: "a mapping", help: Self.help)
    }
    let start = reader.here
    var source: Webhook.Source?
    var hasSource = false
    var events: Set<NotificationEvent>?
    var occasion: NotificationOccasion?
    var mapping = reader.openMapping()
    while let index = try reader.nextKey(of: &mapping, in: Self.keys, owner: "notify") {
      switch index {
      case 0:
        hasSource = true
        source = try readSource()
      case 1: events = try readEvents()
      default: occasion = try readChoice("notify.when", NotificationOccasion.allCases)
      }
    }
    if !hasSource {
      reader.report(
        .missingKey, "notify: an entry has no webhook", at: start,
        help: "write webhook: {env: NAME}")
    }
    guard let source else { return }
    webhooks.append(
      Webhook(source, events: events ?? Set(NotificationEvent.all), occasion: occasion))
  }

  private mutating func readSource() throws(YAMLError) -> Webhook.Source? {
    if reader.events.kind == .mappingStart {
      return try reader.readSource("notify.webhook", Self.sourceKeys)
        .map { .environment($0.text) }
    }
    guard reader.events.kind == .scalar, !reader.events.isNull else {
      try reader.refuseType(
        "notify.webhook", wanted: "an address", help: "write {env: NAME} or https://…")
      return nil
    }
    guard let text = try reader.readText("notify.webhook", hidesSource: true) else { return nil }
    return address(text).map { .address($0) }
  }

  private mutating func address(_ text: String) -> WebhookAddress? {
    do throws(WebhookAddress.Fault) {
      let address = try WebhookAddress(text)
      if address.holdsToken {
        reader.report(
          .tokenInFile, "notify.webhook: whoever reads this file can post to the webhook",
          help: "write {env: NAME}, and put the address into that environment variable")
      }
      return address
    } catch {
      refuse(error)
      return nil
    }
  }

  private mutating func refuse(_ fault: WebhookAddress.Fault) {
    switch fault {
    case .insecure:
      reader.report(
        .insecureServer, "notify.webhook: the address would be sent in the clear",
        help: "write https://")
    case .malformed:
      reader.report(
        .invalidValue, "notify.webhook: the address is refused",
        help: "write {env: NAME}, or https://, a host and perhaps a path")
    }
  }

  private mutating func readEvents() throws(YAMLError) -> Set<NotificationEvent>? {
    guard reader.events.kind == .sequenceStart else {
      return try readChoice("notify.on", NotificationEvent.all).map { [$0] }
    }
    let start = reader.here
    var events: Set<NotificationEvent> = []
    var isEmpty = true
    while try reader.events.next() != .sequenceEnd {
      isEmpty = false
      if let event = try readChoice("notify.on", NotificationEvent.all) { events.insert(event) }
    }
    if isEmpty {
      reader.report(
        .invalidValue, "notify.on: the list is empty", at: start,
        help: "write [apply, drift], or delete the key")
    }
    return events
  }

  private mutating func readChoice<Choice: RawRepresentable<String>>(
    _ name: String, _ choices: [Choice]
  ) throws(YAMLError) -> Choice? {
    let names = choices.map(\.rawValue)
    guard reader.events.kind == .scalar, !reader.events.isNull else {
      try reader.refuseType(
        name, wanted: "one of \(names.joined(separator: ", "))", help: "write \(names[0])")
      return nil
    }
    guard let text = try reader.readText(name) else { return nil }
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    let nearest = Suggestion.nearest(to: text, in: names)
    reader.report(
      .invalidValue, "\(name): there is no such choice",
      help: nearest.map { "did you mean \"\($0)\"?" }
        ?? "write one of \(names.joined(separator: ", "))")
    return nil
  }
}
