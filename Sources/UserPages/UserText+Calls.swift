import Fields
import Listings
import Model
import Rendering

extension UserText {
  /// Devices, and how calls lead to the user and on.
  mutating func writeCalls() {
    writePhones()
    writeRules()
    writePeers("Answers the queues:", details.connections.queues)
    writePeers("Agents:", details.connections.agents)
    writeCallers()
  }

  private mutating func writePhones() {
    let phones = user[.phones]?.items ?? []
    guard !phones.isEmpty else { return }
    heading("Phones:")
    let table = ItemTable.phone
    let (model, mac) = (table.place(of: "model"), table.place(of: "mac"))
    let line = table.place(of: "line")
    let rows = phones.map { phone in
      [
        phone.key, phone.value(at: model)?.text ?? "",
        phone.value(at: mac)?.text.map(Self.device) ?? "",
        phone.value(at: line).map { values.text($0, of: nil) } ?? "",
      ]
    }
    TextTable(["NAME", "MODEL", "MAC", "LINE"], rows, whole: ["MAC"])
      .write(to: &out, indent: 2, width: width)
  }

  /// `00:15:65:ab:cd:ef`, as it is printed on the device.
  static func device(_ digits: String) -> String {
    guard digits.utf8.count == 12, digits.isASCII else { return digits }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, place.isMultiple(of: 2) { result += ":" }
      result.append(digit)
    }
    return result
  }

  private mutating func writeRules() {
    let rules = UserConnections.rules(of: user)
    guard !rules.isEmpty else { return }
    heading("Answering rules:")
    for rule in rules { prose(RuleSentence(rule, details.connections.names).text, indent: 2) }
  }

  private mutating func writePeers(_ title: String, _ peers: [Peer]) {
    guard !peers.isEmpty else { return }
    heading(title)
    for peer in peers { prose(peer.text, indent: 2) }
  }

  private mutating func writeCallers() {
    let callers = details.connections.callers
    guard !callers.isEmpty else { return }
    heading("Calls come from:")
    for caller in callers {
      prose("\(caller.peer.text): \(caller.ways.joined(separator: ", "))", indent: 2)
    }
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
