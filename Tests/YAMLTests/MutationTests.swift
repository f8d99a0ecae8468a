import TestSupport
import Testing
import YAML

/// Damaged files: whatever happens to them, they are read or refused at a place.
struct MutationTests {
  private static let text = """
    %YAML 1.2
    --- # é
    profiles: &p {desk: {record_calls: false}, "q\\u00e9": 'it''s'}
    defaults:
      <<: [*p, {a: 1}]
      note: |+
        two

        lines
      folded: >-
        some
        text
    users:
    - &u
      extension: 0123
      emails: [ada@acme.example.com,
        "b
        c"]
    - *u
    - {<<: *u, ? x : y}
    ...
    --- second
    """

  private static let pieces = [
    "<<: ", "*p", "&p ", "\"", "'", "#", "%", "?", "-", ": ", "[", "]", "{", "}", "\t", "\n", "\r",
    "|", ">", "  ", "\\", "\u{2028}", "é", ",", "!", "---\n", "...\n", "\0", "\u{FEFF}",
  ]

  @Test func `the file they start from is read`() throws {
    #expect(try Tree.documents(Array(Self.text.utf8), tags: .refused).count == 2)
  }

  @Test func `every cut-off beginning is read or refused`() {
    let bytes = Array(Self.text.utf8)
    for count in 0...bytes.count { check(Array(bytes.prefix(count))) }
  }

  @Test(arguments: 0..<100)
  func `every damaged file is read or refused`(_ seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var bytes = Array(Self.text.utf8)
      for _ in 0...random.next() % 5 {
        let place = Int(random.next() % UInt64(bytes.count))
        let end = min(bytes.count, place + Int(random.next() % 4))
        let piece = random.pick(Self.pieces)
        bytes.replaceSubrange(
          place..<end, with: random.next() % 8 == 0 ? [0xC3] : Array(piece.utf8))
      }
      check(bytes)
    }
  }

  /// Reads to the end: collections must close, errors must have a place and plain words.
  private func check(_ bytes: [UInt8]) {
    var reader = EventReader(bytes)
    var open: [EventKind] = []
    do {
      while try reader.next() != .streamEnd {
        switch reader.kind {
        case .mappingStart: open.append(.mappingEnd)
        case .sequenceStart: open.append(.sequenceEnd)
        case .mappingEnd, .sequenceEnd:
          let kind = reader.kind
          #expect(open.popLast() == kind)
        default: break
        }
      }
      #expect(open.isEmpty)
    } catch {
      #expect(error.line >= 1 && error.column >= 1 && error.endColumn >= error.column)
      #expect(!error.message.contains("isn't valid YAML:"), "\(error)")
      let next = try? reader.next()
      #expect(next == .streamEnd)
    }
  }
}
