import Fields

/// Stored users who are to move up one after the other, each to the extension of the next.
struct Chain {
  enum End {
    /// Nobody is stored under the last one's new extension.
    case free
    /// Somebody is, and isn't to leave.
    case taken
    /// It is the first one's: they change places.
    case cycle
  }

  /// The present extensions, in order.
  var places: [Extension]
  /// The last one's new extension.
  var last: Extension
  var end: End

  /// "1001 → 1002 → 1003".
  var path: String { (places + [last]).map(\.text).joined(separator: " → ") }

  /// Which of them leave, as far as the verdicts allow just one answer; nil: it can't be told.
  ///
  /// Nobody goes where somebody stays, so whoever is behind one who stays does as well, and whoever
  /// is before one who leaves leaves too.
  func leavers(_ verdicts: [Testimony.Verdict]) -> [Extension]? {
    guard !verdicts.contains(.disputed) else { return nil }
    let leavers = verdicts.contains(.leaves)
    switch end {
    case .taken: return leavers || verdicts.contains(.unclaimed) ? nil : []
    case .cycle:
      let isTold = leavers != verdicts.contains(.stays)
      return isTold ? (leavers ? places : []) : nil
    case .free:
      let first = verdicts.firstIndex(of: .leaves) ?? verdicts.endIndex
      let stayers = verdicts.lastIndex(of: .stays).map { $0 + 1 } ?? 0
      return first == stayers ? Array(places[first...]) : nil
    }
  }
}
