/// What stands where in a YAML file, byte by byte, so that a part of it can be written anew.
///
/// It says nothing of what the parts mean, and takes files that `EventReader` would refuse.
package struct Outline: Hashable, Sendable {
  /// In the order in which they begin.
  package internal(set) var nodes: [OutlineNode] = []
  /// The numbers of the documents' nodes.
  package internal(set) var roots: [Int] = []
  /// By number of a node with an anchor: the first alias that stands for it.
  package internal(set) var aliases: [Int: Int] = [:]

  init() {}

  /// Nil when it is no YAML to libyaml, or isn't written in UTF-8.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let outline = bytes.withUnsafeBufferPointer { all -> Outline? in
      var reader = OutlineReader(UnsafeBufferPointer(rebasing: all[begin...]), offset: begin)
      return reader.read()
    }
    guard let outline else { return nil }
    self = outline
  }

  package subscript(_ number: Int) -> OutlineNode { nodes[number] }

  /// The keys and values of a mapping, as they are written.
  package func pairs(of number: Int) -> [(key: Int, value: Int)] {
    let children = nodes[number].children
    return stride(from: 0, to: children.count - 1, by: 2).map {
      (key: children[$0], value: children[$0 + 1])
    }
  }

  /// Whether a node stands within brackets, where more signs have a meaning.
  package func isWithinFlow(_ number: Int) -> Bool {
    var parent = nodes[number].parent
    while let collection = parent {
      if nodes[collection].isFlow { return true }
      parent = nodes[collection].parent
    }
    return false
  }
}
