import Diagnostics
import Fields
import Model
import Outlines
import Plans
import YAMLWriting

/// Decides of each value whether and where it can be written.
struct Proposer {
  enum Outcome {
    /// The manifest says so already.
    case settled
    case proposed(Proposal)
    case left(LeftEdit)
  }

  private let files: [ManifestText]
  private let desired: Desired
  /// By file; nil within when there is none.
  private var searches: [Int: NodeSearch?] = [:]

  init(files: [ManifestText], desired: Desired) {
    self.files = files
    self.desired = desired
  }

  mutating func outcome(of edit: ManifestEdit) -> Outcome {
    guard let user = desired.user(edit.user) else {
      return .left(
        LeavingWords(edit, at: SourceRange(file: "", line: 0, column: 0)).left(.notWritten))
    }
    let entry = user.entries.first { $0.field == edit.path.field }
    let words = LeavingWords(edit, at: place(of: entry, of: user))
    guard let field = edit.path.field, field != .extension, field.purpose == .stored,
      !field.descriptor.isSecret
    else { return .left(words.left(.field)) }
    let written = user.written(at: edit.path)
    if written == edit.wanted || isEntryGone(edit, written) { return .settled }
    guard isAsApplied(written, edit) else { return .left(words.left(.edited)) }
    guard let entry else { return .left(words.left(.notWritten)) }
    if let left = filledIn(entry, user, words) { return .left(left) }
    if let refusal = ValueCheck.refusal(of: edit.wanted, at: edit.path) {
      return .left(words.left(invalid: refusal))
    }
    if let missing = ValueCheck.undeclared(edit.wanted, at: edit.path, desired) {
      return .left(words.left(undeclared: missing))
    }
    return propose(edit, user, words)
  }

  /// The same value left, at the places where things stand in these files.
  mutating func again(_ left: LeftEdit) -> LeftEdit {
    switch outcome(of: left.edit) {
    case .settled: return left
    case .left(let found): return found
    case .proposed(let proposal):
      var left = left
      left.place = place(of: search(in: proposal.file)?.outline[proposal.node], in: proposal.file)
      return left
    }
  }

  /// Where the value of an edit stands in these files.
  mutating func place(of edit: ManifestEdit, in file: Int) -> SourceRange {
    let search = search(in: file)
    let way = search?.user(edit.user).flatMap { search?.value(at: edit.path, in: $0) }
    return place(of: way.flatMap { search?.outline[$0.node] }, in: file)
  }

  private func place(of node: OutlineNode?, in file: Int) -> SourceRange {
    SourceRange(file: files[file].path, line: node?.line ?? 1, column: node?.column ?? 1)
  }

  private func isEntryGone(_ edit: ManifestEdit, _ written: Value?) -> Bool {
    if case .item = edit.path { written == nil && edit.after == nil } else { false }
  }

  /// Whether the manifest still says what was applied last.
  private func isAsApplied(_ written: Value?, _ edit: ManifestEdit) -> Bool {
    guard case .item = edit.path else {
      return written == nil || written == (edit.before ?? .null)
    }
    return (written == nil) == (edit.before == nil)
  }

  /// Where the user writes the value, or else where the user is declared.
  private func place(of entry: DesiredUser.Entry?, of user: DesiredUser) -> SourceRange {
    let file = desired.files[Int(user.file)]
    guard let entry, entry.origin == .user else {
      return SourceRange(file: file, line: Int(user.line), column: Int(user.column))
    }
    return SourceRange(file: file, line: Int(entry.line), column: Int(entry.column))
  }

  /// What to say of a value that isn't written with the user.
  private mutating func filledIn(
    _ entry: DesiredUser.Entry, _ user: DesiredUser, _ words: LeavingWords
  ) -> LeftEdit? {
    switch entry.origin {
    case .user: return nil
    case .profile:
      let name = user[.profile]?.text ?? ""
      var origin: SourceRange?
      for file in files.indices where origin == nil {
        origin = place(of: entry.field, under: ["profiles", name], in: file)
      }
      return words.left(.profile, from: "the profile \(name.quoted)", at: origin)
    case .file:
      let origin = place(of: entry.field, under: ["defaults"], in: Int(user.file))
      return words.left(.fileDefaults, from: "the defaults of this file", at: origin)
    case .workspace:
      return words.left(.workspaceDefaults, from: "the defaults of the workspace", at: nil)
    }
  }

  private mutating func place(
    of field: Field, under keys: [String], in file: Int
  ) -> SourceRange? {
    guard let node = search(in: file)?.value(of: field, under: keys) else { return nil }
    return place(of: node, in: file)
  }

  private mutating func search(in file: Int) -> NodeSearch? {
    if let search = searches[file] { return search }
    let search = Outline(files[file].bytes).map(NodeSearch.init)
    searches[file] = search
    return search
  }

  private mutating func propose(
    _ edit: ManifestEdit, _ user: DesiredUser, _ words: LeavingWords
  ) -> Outcome {
    let file = Int(user.file)
    guard let search = search(in: file) else { return .left(words.left(.encoding)) }
    let outline = search.outline
    guard let mapping = search.user(edit.user) else { return .left(words.left(.unclear)) }
    guard let way = search.value(at: edit.path, in: mapping) else {
      if case .item = edit.path { return .left(words.left(.entry)) }
      return .left(words.left(.notWritten))
    }
    let place = LeavingWords(edit, at: words.place, outline[way.node])
    if let obstacle = way.obstacle { return .left(place.left(obstacle, in: outline)) }
    if case .item = edit.path { return .left(place.left(.entry)) }
    return propose(edit, user, way.node, outline, place)
  }

  private func propose(
    _ edit: ManifestEdit, _ user: DesiredUser, _ node: Int, _ outline: Outline,
    _ words: LeavingWords
  ) -> Outcome {
    let file = Int(user.file)
    let bytes = files[file].bytes
    var replacements: [Replacement]?
    switch edit.path.shape {
    case .scalar(let type):
      replacements = ScalarEdit(outline: outline, bytes: bytes).replacements(
        of: node, by: ScalarText(edit.wanted, type))
    case .list(let type, _):
      let list = ListEdit(outline: outline, bytes: bytes, type: type)
      let old = user.written(at: edit.path)?.texts ?? []
      switch list.outcome(of: node, from: old, to: edit.wanted.texts) {
      case .replacements(let found): replacements = found
      case .otherLength: return .left(words.left(.list))
      case .element(let element):
        let place = LeavingWords(edit, at: words.place, outline[element])
        return .left(place.left(element: element, in: outline))
      case .unclear: break
      }
    default: return .left(words.left(.entry))
    }
    guard let replacements else { return .left(words.left(.unclear)) }
    return .proposed(Proposal(edit: edit, file: file, node: node, replacements: replacements))
  }
}
