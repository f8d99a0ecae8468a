import Diagnostics
import Fields
import Files
import Manifests
import Manuscripts
import Model
import Running
import StoredManifests
import Surroundings
import Terminal

/// What a workspace says already, and where the new manifests go.
struct ImportSetting {
  let workspace: Workspace
  let folder: WorkspaceFolder
  /// Where the manifests are to be written.
  let target: String
  /// The same as the user knows it.
  let shownTarget: String
  /// Where users are declared by files that stay; those in files that may give way come apart.
  private(set) var declared: [Extension: SourceRange] = [:]
  private var replaceable: [Extension: (place: SourceRange, name: String)] = [:]
  /// Those among the declared whose files would give way to `--force`.
  private var forcible: Set<Extension> = []
  /// The manifests that are there.
  let existing: ExistingManifests
  let desired: Desired
  private let replaces: Bool

  init(_ session: Session, out: String?, replaces: Bool) async throws(CommandFailure) {
    let (folder, workspace) = try session.settings()
    if let out {
      (target, shownTarget) = (session.output(out), out)
    } else {
      let pattern = try Self.folder(of: workspace)
      (target, shownTarget) = (folder.absolute(pattern), folder.shown(pattern))
    }
    (self.folder, self.workspace) = (folder, workspace)
    let loaded = await WorkspaceLoader.load(folder)
    try Self.refuse(loaded, session)
    (desired, self.replaces) = (loaded.desired, replaces)
    existing = try Self.existing(folder, workspace, desired, newIn: shownTarget)
    noteUsers()
  }

  /// The first folder of `manifests:`.
  private static func folder(of workspace: Workspace) throws(CommandFailure) -> String {
    for pattern in workspace.manifests {
      let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
      let plain = parts.prefix { part in
        !part.contains { "*?[".contains($0) } && !part.hasSuffix(".yaml") && !part.hasSuffix(".yml")
      }
      if !plain.isEmpty, plain != [""] { return plain.joined(separator: "/") }
    }
    throw CommandFailure(
      .usage, "manifests: in rollcall.yaml names no folder: say by --out where to write.")
  }

  /// A workspace without users, or whose folders aren't there yet, is what import is for.
  private static func refuse(
    _ loaded: LoadedWorkspace, _ session: Session
  ) throws(CommandFailure) {
    let errors = loaded.diagnostics.filter { problem in
      guard problem.severity == .error else { return false }
      switch problem.code {
      case .noUsers, .fileEmpty: return false
      // The defaults' own are declared beside those of the CSV.
      case .unknownSite, .unknownDepartment: return problem.range.file != WorkspaceFolder.fileName
      case .fileUnreadable: return exists(problem.range.file, in: loaded.folder)
      default: return true
      }
    }
    guard !errors.isEmpty else { return }
    session.console.explain(session.text(of: errors, in: loaded.folder, session.console.style))
    throw CommandFailure(
      .failed, "Correct the manifests that are there first: nothing was imported.")
  }

  /// Nothing has the name of a pattern that matches no file.
  private static func exists(_ path: String, in folder: WorkspaceFolder) -> Bool {
    FileKind(of: folder.absolute(path)) != .missing
  }

  /// What a reader of the manifests goes by.
  var rules: StoredRules { StoredRules(workspace, WorkspaceLoader.context(for: workspace)) }

  private static func existing(
    _ folder: WorkspaceFolder, _ workspace: Workspace, _ desired: Desired, newIn target: String
  ) throws(CommandFailure) -> ExistingManifests {
    let rules = StoredRules(workspace, WorkspaceLoader.context(for: workspace))
    do {
      let contents = try ManifestFiles(in: folder, workspace).contents
      return ExistingManifests(contents, desired, newIn: target, rules)
    } catch {
      throw CommandFailure(error)
    }
  }

  private mutating func noteUsers() {
    let mayGiveWay = desired.files.map(mayGiveWay)
    for user in desired.users {
      let file = desired.files[Int(user.file)]
      let place = SourceRange(
        file: folder.shown(file), line: Int(user.line), column: Int(user.column))
      if replaces, mayGiveWay[Int(user.file)] {
        replaceable[user.extension] = (place, Self.name(of: file))
      } else {
        declared[user.extension] = place
        if mayGiveWay[Int(user.file)] { forcible.insert(user.extension) }
      }
    }
  }

  /// Those of them who are declared by files that `--force` replaces.
  func forcible(of users: Set<Extension>) -> Set<Extension> { users.intersection(forcible) }

  private static func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The names of departments and sites that are declared by files that stay when these are
  /// written; as long as no name is known, all of the target's may give way.
  func resources(staying names: [String]?) -> [ResourceKind: Set<String>] {
    let leaving = filesGivingWay(to: names)
    return [ResourceKind.department, .site].reduce(into: [:]) { resources, kind in
      let staying = desired.resources[kind, default: []].filter {
        !leaving.contains(desired.files[Int($0.file)])
      }
      resources[kind] = Set(staying.map(\.item.key))
    }
  }

  func filesGivingWay(to names: [String]?) -> Set<String> {
    guard replaces else { return [] }
    return Set(
      desired.files.filter { mayGiveWay($0) && names?.contains(Self.name(of: $0)) != false })
  }

  /// Whether there is anything that new manifests could disagree with.
  var hasManifests: Bool { !desired.files.isEmpty }

  var replaceableUsers: Set<Extension> { Set(replaceable.keys) }

  /// Who is declared by files that give way to those of these names.
  func usersGivingWay(to names: [String]) -> Set<Extension> {
    Set(replaceable.keys).subtracting(replaceable(besides: names).keys)
  }

  /// Who is declared by files that could give way, but don't have one of these names.
  func replaceable(besides names: [String]) -> [Extension: SourceRange] {
    let names = Set(names)
    return replaceable.filter { !names.contains($0.value.name) }.mapValues(\.place)
  }

  /// Whether runs read the files that were written.
  func reads(_ files: [String]) -> Bool {
    guard let real = RealPath.resolve(target) else { return false }
    let read = Set(SourceFinder(folder, patterns: workspace.manifests).files.map(\.absolute))
    return files.allSatisfy { read.contains("\(real)/\($0)") }
  }

  /// Whether runs would read files of these names.
  func wouldRead(_ files: [String]) -> Bool {
    let finder = SourceFinder(folder, patterns: workspace.manifests)
    return files.contains { finder.wouldFind("\(target)/\($0)") }
  }

  /// Whether a manifest lies where new ones are written.
  private func mayGiveWay(_ file: String) -> Bool {
    FilePath(folder.absolute(file)).folder == RealPath.resolve(target) ?? target
  }
}
