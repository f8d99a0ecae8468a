import Fields

/// Finds values that several owners have, with a few bytes for each value.
///
/// Equal hashes only point at values that may be equal; the texts decide.
struct SharedValues {
  private struct Record {
    var hash: UInt64
    var owner: UInt32
  }

  private var records: [Record] = []

  mutating func note(_ text: String, owner: Int) {
    records.append(Record(hash: Self.hash(text), owner: UInt32(owner)))
  }

  /// The owners of values that may be shared, a group for each hash.
  mutating func suspects() -> [[Int]] {
    records.sort { ($0.hash, $0.owner) < ($1.hash, $1.owner) }
    var groups: [[Int]] = []
    var start = 0
    for index in records.indices.dropFirst() where records[index].hash != records[start].hash {
      close(start..<index, &groups)
      start = index
    }
    if !records.isEmpty { close(start..<records.count, &groups) }
    records = []
    return groups
  }

  private func close(_ range: Range<Int>, _ groups: inout [[Int]]) {
    guard range.count > 1 else { return }
    var owners: [Int] = []
    for record in records[range] where owners.last != Int(record.owner) {
      owners.append(Int(record.owner))
    }
    groups.append(owners)
  }

  /// FNV-1a over the text as it is compared: without case.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      if byte >= 0x80 { return hashFolded(text) }
      let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func hashFolded(_ text: String) -> UInt64 {
    text.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}
