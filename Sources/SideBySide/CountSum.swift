import JSON

/// Objects of numbers, added up member by member.
struct CountSum {
  private var counts: [(name: String, count: Int)] = []

  /// What isn't such an object counts for nothing: a workspace that failed has none.
  mutating func add(_ bytes: [UInt8]) {
    guard let members = (try? JSONReader.read(bytes))?.objectValue else { return }
    for member in members {
      guard let count = member.value.integerValue else { continue }
      if let place = counts.firstIndex(where: { $0.name == member.name }) {
        counts[place].count += count
      } else {
        counts.append((member.name, count))
      }
    }
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for count in counts {
      writer.name(count.name)
      writer.integer(count.count)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
