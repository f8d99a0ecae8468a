/// A row as it is read: its cells as UTF-8, and where each of them begins in the file.
package struct CSVRow: Sendable {
  /// The place of a cell in the file.
  package struct Place: Hashable, Sendable {
    package var line: Int32
    /// In Unicode scalars, from 1.
    package var column: Int32

    package init(line: Int32, column: Int32) {
      self.line = line
      self.column = column
    }
  }

  /// As spreadsheets count, from 1: line ends within quotes begin no row, blank lines are rows.
  package internal(set) var number = 1
  package internal(set) var faults: [CSVFault] = []
  /// The bytes of all cells, one behind the other.
  var bytes: [UInt8] = []
  var ends: [Int] = []
  private(set) var places: [Place] = []

  package init() {}

  package var count: Int { ends.count }

  /// What stands in a cell, without its quotes.
  package subscript(_ cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  package func text(_ cell: Int) -> String { String(decoding: self[cell], as: UTF8.self) }

  /// Where a cell begins; the last one's place stands for any behind it.
  package func place(_ cell: Int) -> Place {
    cell < places.count ? places[cell] : places.last ?? Place(line: 1, column: 1)
  }

  /// Where the row begins in the file, from 1.
  package var line: Int { Int(place(0).line) }

  /// How many bytes the cell in hand has so far.
  var length: Int { bytes.count - (ends.last ?? 0) }

  mutating func begin(at place: Place) { places.append(place) }

  /// Notes a fault of the cell in hand, each kind once.
  mutating func note(_ kind: CSVFault.Kind) {
    let fault = CSVFault(kind: kind, cell: ends.count)
    let others = faults.reversed().prefix { $0.cell == fault.cell }
    if !others.contains(fault) { faults.append(fault) }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    number += 1
  }
}
