import Model
import Plans

/// Blocks with one code and so one remedy; those with one message share a line.
struct BlockGroup {
  struct Line: Hashable {
    var action: ActionKind
    var keys: [String]
    var message: String
  }

  private struct Message: Hashable {
    var action: ActionKind
    var text: String
  }

  var code: Block.Code
  var lines: [Line]

  /// In the order in which codes and messages appear first.
  static func groups(of blocks: [Block]) -> [BlockGroup] {
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
