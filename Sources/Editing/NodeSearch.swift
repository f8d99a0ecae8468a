import Fields
import Normalization
import Outlines
import Plans

/// Finds where a manifest writes a value, and what stands in the way of writing another one there.
struct NodeSearch {
  /// Why a value that is written isn't the user's alone.
  enum Obstacle {
    /// The node is an alias, or stands in one.
    case alias(Int)
    /// The node stands in what this value of `<<` brings in.
    case merge(Int)
    /// The node has an anchor, or stands in one that has, which the second number repeats.
    case anchor(Int, alias: Int)
  }

  /// A node, and the first obstacle on the way to it.
  struct Way {
    var node: Int
    var obstacle: Obstacle?
  }

  let outline: Outline
  /// The mappings of the users, by extension.
  private var users: [String: Way] = [:]

  init(_ outline: Outline) {
    self.outline = outline
    for root in outline.roots {
      guard let document = enter(Way(node: root)), let list = value(of: "users", in: document)
      else { continue }
      for user in elements(of: list) {
        if let number = value(of: "extension", in: user) { users[text(of: number)] = user }
      }
    }
  }

  /// The mapping of a user.
  func user(_ extension: Extension) -> Way? { users[`extension`.text] }

  /// The value of a field that stands under keys at the top, as `defaults` or `profiles` and a name.
  func value(of field: Field, under keys: [String]) -> OutlineNode? {
    for root in outline.roots {
      if let document = enter(Way(node: root)),
        let value = value(at: keys + field.descriptor.path, in: document)
      {
        return outline[value.node]
      }
    }
    return nil
  }

  /// The value at a path below a user's mapping.
  func value(at path: FieldPath, in user: Way) -> Way? {
    switch path {
    case .field(let field): return value(at: field.descriptor.path, in: user)
    case .item(let field, let key): return entry(key, of: field, in: user)
    case .itemField(let field, let key, let index):
      guard let entry = entry(key, of: field, in: user), let table = field.descriptor.shape.table
      else { return nil }
      return value(at: table.fields[index].path, in: entry)
    case .resourceField: return nil
    }
  }

  private func entry(_ key: String, of field: Field, in user: Way) -> Way? {
    guard let table = field.descriptor.shape.table,
      let list = value(at: field.descriptor.path, in: user)
    else { return nil }
    return elements(of: list).first { entry in
      value(at: table.key.path, in: entry).map(text)?.composed == key
    }
  }

  private func value(at path: [String], in mapping: Way) -> Way? {
    path.reduce(mapping) { way, key in way.flatMap { value(of: key, in: $0) } }
  }

  private func text(of way: Way) -> String { outline[way.node].text }

  private func elements(of list: Way) -> [Way] {
    guard outline[list.node].kind == .sequence else { return [] }
    return outline[list.node].children.compactMap {
      enter(Way(node: $0, obstacle: list.obstacle))
    }
  }

  /// The value of a key, from the mapping itself or what it merges.
  private func value(of key: String, in mapping: Way) -> Way? {
    guard outline[mapping.node].kind == .mapping else { return nil }
    let pairs = outline.pairs(of: mapping.node)
    if let own = pairs.first(where: { outline[$0.key].text == key }) {
      return enter(Way(node: own.value, obstacle: mapping.obstacle))
    }
    for pair in pairs where isMerge(pair.key) {
      let merged = Way(node: pair.value, obstacle: mapping.obstacle ?? .merge(pair.value))
      guard let merged = enter(merged) else { continue }
      for source in [merged] + elements(of: merged) {
        if let value = value(of: key, in: source) { return value }
      }
    }
    return nil
  }

  private func isMerge(_ key: Int) -> Bool {
    outline[key].kind == .scalar(.plain) && outline[key].text == "<<"
  }

  /// Moves on to what an alias stands for, and notes what repeats a node.
  private func enter(_ way: Way) -> Way? {
    if case .alias(let target) = outline[way.node].kind {
      guard let target else { return nil }
      return enter(Way(node: target, obstacle: way.obstacle ?? .alias(way.node)))
    }
    guard let alias = outline.aliases[way.node], way.obstacle == nil else { return way }
    return Way(node: way.node, obstacle: .anchor(way.node, alias: alias))
  }
}

extension FieldShape {
  /// Of a list of keyed entries.
  var table: ItemTable? {
    if case .items(let table) = self { table } else { nil }
  }
}
