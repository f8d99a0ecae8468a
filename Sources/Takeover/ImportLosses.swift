import Fields
import Importing
import ManifestWriting
import Manifests
import Model
import StoredManifests

/// What files declared that give way, and the new ones don't declare.
struct ImportLosses {
  /// Users without a row.
  private(set) var leaving: Set<Extension>
  let profiles: Int
  /// By kind, in the order in which they are told.
  private(set) var resources: [ResourceKind: Set<String>]
  /// How many users have a row that says less.
  private(set) var users = 0
  /// What the rows don't say.
  private(set) var fields: Set<Field> = []
  private let desired: Desired
  private let givingWay: Set<Extension>

  init(_ setting: ImportSetting, _ names: [String]) {
    let files = setting.filesGivingWay(to: names)
    desired = setting.desired
    givingWay = setting.usersGivingWay(to: names)
    leaving = givingWay
    profiles = setting.existing.profiles(of: files).count
    let filledIn = WrittenUser.names(in: setting.workspace.defaults)
    resources = desired.resources.reduce(into: [:]) { losses, kind in
      let lost = kind.value.filter { files.contains(setting.desired.files[Int($0.file)]) }
      losses[kind.key] = Set(lost.map(\.item.key)).subtracting(filledIn[kind.key] ?? [])
    }
  }

  /// Takes out what a row says.
  mutating func note(_ user: PortalUser) {
    for (kind, field) in [(ResourceKind.department, Field.department), (.site, .site)] {
      if let name = user[field]?.text { resources[kind]?.remove(name) }
    }
    guard givingWay.contains(user.extension), let former = desired.user(user.extension) else {
      return
    }
    leaving.remove(user.extension)
    let lost = former.entries.filter {
      $0.origin != .workspace && $0.field.purpose == .stored && user[$0.field] == nil
    }
    guard !lost.isEmpty else { return }
    users += 1
    fields.formUnion(lost.map(\.field))
  }
}
