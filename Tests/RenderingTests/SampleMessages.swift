import Fields
import Model
import Plans
import SupportRequests

enum SampleMessages {
  /// New changes of two users and a removal, beside what was asked for before.
  static var everything: SupportMessage {
    message(
      [
        SupportNeed(
          key: "1002", name: "Grace Hopper", field: .callerID, before: .text("+16175550100"),
          after: .text("+16175550199"), source: nil),
        SupportNeed(
          key: "1002", name: "Grace Hopper", field: .emergencyCallerID, before: .text("911"),
          after: nil, source: nil),
        removal("1097", "Old Timer", UserData(voicemails: 3, unheard: 1, greetings: 2)),
      ] + SamplePlans.awaited + [
        removal("1099", "", UserData()), removal("1100", "Nobody Knows", nil),
        SupportNeed(
          key: "1005", name: "Edsger Dijkstra", field: .extension, before: .text("1005"),
          after: .text("1055"), source: nil),
      ])
  }

  static func message(_ needs: [SupportNeed]) -> SupportMessage {
    SupportMessage(
      by: Requester(name: "Mary Jackson", extension: "1000"),
      company: "Acme Harbor Co.", organization: "acme", domain: "acme.example.com", needs: needs)
  }

  private static func removal(_ key: String, _ name: String, _ data: UserData?) -> SupportNeed {
    var need = SupportNeed(
      key: key, name: name, field: .absent, before: nil, after: .boolean(true), source: nil)
    need.deletes = data
    return need
  }

  /// A message that shows `text` wherever it shows data.
  static func filled(with text: String) -> SupportMessage {
    var needs = [Int64?.none, 0].map { since in
      var need = SupportNeed(
        key: text, name: text, field: .callerID, before: .text(text), after: .text(text),
        source: nil)
      need.awaitingSince = since
      return need
    }
    needs.append(removal(text + "0", text, UserData(voicemails: 1)))
    return SupportMessage(
      by: Requester(name: text, extension: text), company: text,
      organization: text, domain: text, needs: needs)
  }
}
