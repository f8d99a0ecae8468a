package import Model
package import Plans

/// Blocks with one code and so one remedy; those with one message share a line.
package struct BlockGroup {
  package struct Line: Hashable {
    package var action: ActionKind
    package var keys: [String]
    package var message: String
  }

  private struct Message: Hashable {
    package var action: ActionKind
    var text: String
  }

  package var code: Block.Code
  package var lines: [Line]

  /// In the order in which codes and messages appear first.
  package static func groups(of blocks: [Block]) -> [BlockGroup] {
    var groups: [BlockGroup] = []
    var places: [Block.Code: Int] = [:]
    var linePlaces: [[Message: Int]] = []
    for block in blocks {
      let place = places[block.code] ?? groups.count
      if place == groups.count {
        places[block.code] = place
        groups.append(BlockGroup(code: block.code, lines: []))
        linePlaces.append([:])
      }
      let message = Message(action: block.action, text: block.message)
      if let line = linePlaces[place][message] {
        groups[place].lines[line].keys.append(block.key)
      } else {
        linePlaces[place][message] = groups[place].lines.count
        groups[place].lines.append(
          Line(action: block.action, keys: [block.key], message: block.message))
      }
    }
    return groups
  }
}
