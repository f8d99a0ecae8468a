import Calls
import Decoding
import Diagnostics
import Fields
import Model

/// Looks for calls that are forwarded in a circle.
enum ForwardingCheck {
  static func check(
    _ members: [Member], _ declarations: Declarations, _ problems: inout Problems
  ) {
    let forwarding = members.filter { member in
      member.fields.contains(.answeringRules) && Forwarder.forwards(member.rules)
    }
    guard !forwarding.isEmpty else { return }
    let routes = routes(members, forwarding, declarations)
    let loops = LoopSearch.loops(
      among: forwarding.map { Forwarder($0.user.extension, rules: $0.rules) }
    ) { target in routes[target] ?? Extension(target) }
    guard !loops.isEmpty else { return }
    let owners = Dictionary(forwarding.map { ($0.user.extension, $0) }) { first, _ in first }
    for loop in loops { report(loop, owners, &problems) }
  }

  /// The users behind phone numbers that are forwarded to.
  private static func routes(
    _ members: [Member], _ forwarding: [Member], _ declarations: Declarations
  ) -> [String: Extension] {
    var numbers: Set<String> = []
    for member in forwarding {
      for rule in member.rules {
        numbers.formUnion(Forwarder.fields.compactMap { rule[$0]?.text })
      }
    }
    numbers.subtract(forwarding.lazy.map(\.user.extension.text))
    var routes: [String: Extension] = [:]
    for number in numbers { routes[number] = declarations.routing[number].flatMap(Extension.init) }
    for member in members where member.fields.contains(.directNumbers) {
      for number in member[.directNumbers]?.texts ?? [] where numbers.contains(number) {
        routes[number] = member.user.extension
      }
    }
    return routes
  }

  private static func report(
    _ loop: ForwardLoop, _ owners: [Extension: Member], _ problems: inout Problems
  ) {
    let places = loop.steps.compactMap { place(of: $0, owners, problems) }
    guard let first = places.first, let user = loop.steps.first?.user else { return }
    let time = loop.timeFrame == LoopSearch.always ? "" : " in time frame \(loop.timeFrame.quoted)"
    let path = loop.path
    let others = others(places, problems)
    problems.report(
      loop.isCertain ? .forwardLoop : .possibleForwardLoop,
      loop.isCertain
        ? "every call to \(user)\(time) goes round: \(path)"
        : "a call to \(user)\(time) can come back: \(path)",
      at: first,
      help: loop.isCertain
        ? "forward one of them elsewhere\(others)"
        : "leave out one of these forwards, or send it to somebody who forwards nothing or to an "
          + "outside number\(others)",
      related: places.dropFirst().first)
  }

  /// Where the third forward and those behind it are written.
  private static func others(_ places: [Location], _ problems: Problems) -> String {
    let places = places.dropFirst(2).prefix(6).map(problems.text)
    return places.isEmpty ? "" : "; see also \(places.joined(separator: ", "))"
  }

  private static func place(
    of step: ForwardLoop.Step, _ owners: [Extension: Member], _ problems: Problems
  ) -> Location? {
    guard let member = owners[step.user] else { return nil }
    var place: Location?
    member.forEachTarget(of: .answeringRules) { target in
      guard target.item == step.rule, target.field == step.field else { return }
      place = problems.element(target.index, of: target.entry, for: member)
    }
    return place
  }
}

extension Member {
  /// A text in an entry of a list that names whom calls go to.
  struct Target {
    var text: String
    /// Among the targets of the whole list, in the order of its file.
    var index: Int
    /// The place of the entry in the list, and of the field in the entry.
    var item: Int
    var field: Int
    var entry: DesiredUser.Entry
  }

  fileprivate var rules: [Item] { self[.answeringRules]?.items ?? [] }

  func forEachTarget(of field: Field, _ body: (Target) -> Void) {
    guard let entry = entry(field) else { return }
    var index = 0
    for (place, item) in entry.value.items.enumerated() {
      for leaf in FieldSet.targetPlaces[Int(field.rawValue)] {
        let texts = item[leaf].map { $0.text.map { [$0] } ?? $0.texts } ?? []
        for text in texts {
          body(Target(text: text, index: index, item: place, field: leaf, entry: entry))
          index += 1
        }
      }
    }
  }
}
