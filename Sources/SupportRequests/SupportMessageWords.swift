import Fields
import Model
import Plans
import Rendering

/// What the message says in any format.
enum SupportMessageWords {
  /// As people call it: `Caller ID`.
  static func label(of need: SupportNeed) -> String {
    need.isRemoval ? "Removal" : need.field.descriptor.title
  }

  /// What goes with a removed user: `with 3 voicemails (1 unheard), 2 greetings`.
  static func loss(of need: SupportNeed) -> String {
    guard let data = need.deletes else { return "with all their data" }
    return Count.text(data).map { "with " + $0 } ?? "who has no voicemails, greetings or music"
  }

  static func asked(_ since: Int64) -> String { "asked for on \(Timestamp.minute(of: since))" }

  /// "1001 and 1002 change places: …".
  static func exchange(_ numbers: [String]) -> String {
    let list = numbers.dropLast().joined(separator: ", ")
    return "\(list) and \(numbers[numbers.count - 1]) change places: "
      + "please renumber them together, each with all that is theirs."
  }

  static func nothing(_ message: SupportMessage) -> String {
    message.awaited.isEmpty ? "Nothing needs support." : "There is nothing new to ask for."
  }
}
