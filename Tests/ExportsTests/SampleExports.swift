import Exports
import Fields
import Model
import TestSupport

/// Stored states to write and read.
enum SampleExports {
  static func random(seed: Int, users count: Int = 12) -> ExportDocument {
    var random = SplitMix64(seed: seed)
    var document = ExportDocument(organization: "acme", domain: "acme.example.com")
    for kind in ResourceKind.listed {
      guard let table = ItemTable.table(of: kind) else { continue }
      var items: [String: Item] = [:]
      for _ in 0..<random.pick([0, 1, 4]) {
        let item = RandomValue.item(table, clearing: false, &random)
        items[item.key] = item
      }
      if !items.isEmpty {
        document.resources[kind] = items.values.sorted { $0.key < $1.key }
      }
    }
    document.users = RandomUsers.stored(count, using: &random).map { stored in
      ExportedUser(stored, data: data(&random))
    }
    return document
  }

  private static func data(_ random: inout SplitMix64) -> UserData {
    let voicemails = random.pick([0, 0, 3, 20])
    return UserData(
      voicemails: voicemails, unheard: min(voicemails, random.pick([0, 1, 20])),
      greetings: random.pick([0, 2]), musicOnHold: random.pick([0, 1]))
  }
}
