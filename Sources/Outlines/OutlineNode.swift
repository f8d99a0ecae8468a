/// A part of a YAML file as it is written: aliases and merges stay what they are.
package struct OutlineNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case scalar(ScalarForm)
    case mapping
    case sequence
    /// Stands for the node with this number, which is nil where there is none.
    case alias(of: Int?)
  }

  package var kind: Kind
  /// What is written, quotes and brackets included, an anchor before it left out.
  ///
  /// A block collection may end anywhere before what follows it.
  package var bytes: Range<Int>
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in Unicode scalars.
  package var column: Int
  /// Of a scalar: what it says.
  package var text = ""
  /// Whether it is a collection in brackets.
  package var isFlow = false
  /// The name behind the `&` before it, or behind the `*` that it is.
  package var anchor: String?
  /// The numbers of the elements of a sequence; of a mapping keys and values, in turn.
  package var children: [Int] = []
  package var parent: Int?
}
