import Editing
import Fields
import Foundation
import JSON
import Model
import Plans
import TestSupport
import Testing

/// Random values written into random manifests.
struct RandomEditTests {
  /// A manifest, stored values, and what became of both.
  struct Trial {
    let manifest: RandomManifest
    let desk: Desk
    let edits: [ManifestEdit]
    let result: EditingResult
    let before: Desired

    init(seed: Int) throws {
      var random = SplitMix64(seed: seed + 7_000)
      manifest = RandomManifest(seed: seed).withLineEnds(random.pick(["\n", "\n", "\r\n"]))
      desk = Desk(manifest.text)
      before = try desk.desired()
      var edits: [ManifestEdit] = []
      for slot in manifest.slots where random.chance(25) {
        let value = RandomManifest.value(at: slot.path, of: slot.user, &random)
        let edit = try desk.edit(slot.path, of: slot.user, to: value, from: before)
        if !edits.contains(where: { $0.user == edit.user && $0.path == edit.path }) {
          edits.append(edit)
        }
      }
      self.edits = edits
      result = desk.edit(edits)
    }

    var textAfter: String { desk.text(after: result) }

    func isMade(_ user: String, _ path: String) -> Bool {
      result.made.contains { $0.edit.user.text == user && $0.edit.path.name == path }
    }
  }

  @Test(arguments: 0..<200)
  func `only the bytes of the values differ`(seed: Int) throws {
    let trial = try Trial(seed: seed)
    var rest = trial.textAfter.unicodeScalars[...]
    var fixed = ""
    var isFree = false
    for piece in trial.manifest.pieces + [.fixed("\u{0}")] {
      switch piece {
      case .slot(let user, let path, let text) where !trial.isMade(user, path): fixed += text
      case .slot:
        try skip(fixed, of: &rest, isFree: isFree)
        (fixed, isFree) = ("", true)
      case .fixed("\u{0}"):
        try #require(isFree ? ends(rest, fixed) : Array(rest) == Array(fixed.unicodeScalars))
      case .fixed(let text): fixed += text
      }
    }
  }

  private func skip(
    _ fixed: String, of rest: inout String.UnicodeScalarView.SubSequence, isFree: Bool
  ) throws {
    let wanted = Array(fixed.unicodeScalars)
    var start = rest.startIndex
    while !rest[start...].starts(with: wanted) {
      try #require(isFree && start < rest.endIndex, "this is gone: \(fixed)")
      start = rest.index(after: start)
    }
    rest = rest[rest.index(start, offsetBy: wanted.count)...]
  }

  private func ends(_ rest: String.UnicodeScalarView.SubSequence, _ end: String) -> Bool {
    rest.reversed().starts(with: end.unicodeScalars.reversed())
  }

  @Test(arguments: 0..<200)
  func `the manifests say what they should and nothing else`(seed: Int) throws {
    let trial = try Trial(seed: seed)
    let files = trial.desk.files.map { file in
      let edited = trial.result.manifests.first { $0.path == file.path }
      return ManifestText(path: file.path, bytes: edited?.after ?? file.bytes)
    }
    let after = try Desk.desired(files, Desk.workspace)
    #expect(after.users.map(\.extension) == trial.before.users.map(\.extension))
    for (old, new) in zip(trial.before.users, after.users) {
      var wanted: [Field: Value] = [:]
      for entry in old.entries { wanted[entry.field] = entry.value }
      for made in trial.result.made where made.edit.user == old.extension {
        Self.write(made.edit, into: &wanted)
      }
      #expect(wanted == Dictionary(uniqueKeysWithValues: new.entries.map { ($0.field, $0.value) }))
    }
  }

  private static func write(_ edit: ManifestEdit, into values: inout [Field: Value]) {
    guard let field = edit.path.field else { return }
    guard case .itemField(_, let key, let index) = edit.path else {
      values[field] = edit.after ?? .null
      return
    }
    let items = (values[field]?.items ?? []).map { item in
      guard item.key == key else { return item }
      var item = item
      item.values[index] = edit.after ?? .null
      return item
    }
    values[field] = .items(items)
  }

  @Test(arguments: 0..<200)
  func `no comment is lost and nothing is left to do`(seed: Int) throws {
    let trial = try Trial(seed: seed)
    var rest = trial.textAfter[...]
    for comment in trial.manifest.comments {
      let found = try #require(rest.firstRange(of: "# " + comment), "\(comment)")
      rest = rest[found.upperBound...]
    }
    let told = Set(trial.result.made.map(\.edit)).union(trial.result.left.map(\.edit))
    for edit in trial.edits where !told.contains(edit) {
      #expect((edit.before ?? .null) == (edit.after ?? .null))
    }
    let again = Desk(Array(trial.textAfter.utf8)).edit(trial.result.made.map(\.edit))
    #expect(again == EditingResult())
  }

  @Test func `nearly all edits are made`() throws {
    var made = 0
    var left: [LeftEdit.Reason: Int] = [:]
    for seed in 0..<200 {
      let result = try Trial(seed: seed).result
      made += result.made.count
      for edit in result.left { left[edit.reason, default: 0] += 1 }
    }
    #expect(made > 1_200)
    #expect(Set(left.keys) == [.list])
  }

  @Test func `another reader of YAML sees the same`() async throws {
    var cases: [JSON] = []
    for seed in 0..<200 {
      let trial = try Trial(seed: seed)
      cases.append([
        "seed": .integer(seed), "before": .string(trial.manifest.text),
        "after": .string(trial.textAfter),
        "made": .array(trial.result.made.map { Judge.json($0.edit) }),
      ])
    }
    let verdict = try await Judge.verdict(on: .array(cases))
    #expect(verdict == "200 cases agree\n")
  }
}
