import Accounts
import Fields
import Pages

/// The form of a person's details: the own fields of the field table and nothing else.
struct ProfileForm {
  let revision: Int64
  /// By the field's name, as `Page.profile` takes it when something is refused.
  let typed: [String: [String]]
  private let currentPassword: String

  /// Nil when the form isn't the one that the page has.
  init?(_ form: Form) {
    let lists = Set(OwnFields.all.flatMap(Self.listNames))
    let switches = Set(OwnFields.all.filter(Self.isSwitch).map(\.name))
    let singles = Set(OwnFields.all.filter { Self.listNames($0).isEmpty }.map(\.name))
      .subtracting(switches)
    guard
      form.matches(
        required: singles.union(["form_code", "revision", "current_password"]),
        optional: lists.union(switches)),
      switches.allSatisfy({ !form.has($0) || form[$0] == "true" }),
      let revision = Int64(form["revision"])
    else { return nil }
    self.revision = revision
    currentPassword = form["current_password"]
    typed = Dictionary(
      uniqueKeysWithValues: OwnFields.all.map { ($0.name, Self.texts(of: $0, form)) })
  }

  /// What differs from what the page showed: a switch that was never set and still is off doesn't.
  func edit(of profile: Profile) -> ProfileEdit {
    var texts: [Field: [String]] = [:]
    for field in OwnFields.all {
      let shown = OwnInputs.texts(of: profile.values[field], field.descriptor.shape)
      guard let typed = typed[field.name], !Self.areEqual(typed, shown) else { continue }
      texts[field] = typed
    }
    return ProfileEdit(revision: revision, texts: texts, currentPassword: currentPassword)
  }

  /// By bytes, as the store compares.
  private static func areEqual(_ left: [String], _ right: [String]) -> Bool {
    left.elementsEqual(right) { $0.utf8.elementsEqual($1.utf8) }
  }

  private static func texts(of field: Field, _ form: Form) -> [String] {
    if isSwitch(field) { return [form.has(field.name) ? "true" : "false"] }
    let names = listNames(field)
    return names.isEmpty
      ? [form[field.name]] : names.map { form[$0] }.filter { !$0.isEmpty }
  }

  private static func isSwitch(_ field: Field) -> Bool {
    field.descriptor.shape == .scalar(.boolean)
  }

  private static func listNames(_ field: Field) -> [String] {
    guard case .list(_, let maximum) = field.descriptor.shape else { return [] }
    return OwnInputs.names(inListOf: field, maximum: maximum)
  }
}
