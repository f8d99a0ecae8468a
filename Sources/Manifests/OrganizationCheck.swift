import Calls
import Decoding
import Diagnostics
import Fields
import Model

/// The checks that look up users by extension.
struct OrganizationCheck {
  private let members: [Member]
  private let declarations: Declarations
  private let domain: String
  private let isWhole: Bool
  /// By the extension that somebody had before: the one they have now.
  private let renumbered: [String: Extension]
  private let numbering: Numbering

  /// `members` are sorted.
  init(members: [Member], declarations: Declarations, domain: String, isWhole: Bool) {
    self.members = members
    self.declarations = declarations
    self.domain = domain
    self.isWhole = isWhole
    renumbered = Dictionary(
      members.compactMap { member in member[.was]?.text.map { ($0, member.user.extension) } }
    ) { first, _ in first }
    numbering = Numbering(members.lazy.map(\.user.extension))
  }

  /// By extension, and those of one extension by place.
  static func sort(_ members: inout [Member]) {
    let isSorted = members.indices.dropFirst().allSatisfy {
      members[$0 - 1].user.extension.number < members[$0].user.extension.number
    }
    if isSorted { return }
    members.sort { left, right in
      left.user.extension == right.user.extension
        ? left.location < right.location : left.user.extension < right.user.extension
    }
  }

  func check(_ problems: inout Problems) {
    checkExtensions(&problems)
    checkLogins(&problems)
    checkRenumberings(&problems)
    checkAgents(&problems)
    checkPhoneNumbers(&problems)
    checkTargets(&problems)
    ForwardingCheck.check(members, declarations, &problems)
  }

  private func checkExtensions(_ problems: inout Problems) {
    var first = 0
    for index in members.indices.dropFirst() {
      guard members[index].user.extension == members[first].user.extension else {
        first = index
        continue
      }
      problems.report(
        .duplicateUser, "extension \(members[index].user.extension) is declared twice",
        at: members[index].location, help: "each extension belongs to one user",
        related: members[first].location)
    }
  }

  /// A written login name can meet another one, or the default of a user without one.
  private func checkLogins(_ problems: inout Problems) {
    var written: [String: [(member: Member, location: Location)]] = [:]
    for index in members.indices where members[index].fields.contains(.loginName) {
      guard let entry = members[index].entry(.loginName), let login = entry.value.text else {
        continue
      }
      let location = problems.scalar(entry, in: members[index].file)
      written[login.lowercased(), default: []].append((members[index], location))
    }
    let ending = "@" + domain.lowercased()
    for (login, uses) in written {
      problems.reportShared(
        .duplicateLogin, "login name \(login.quoted) is given twice", at: uses.map(\.location),
        help: "each login name belongs to one person")
      guard login.hasSuffix(ending), let use = uses.first,
        let other = member(String(login.dropLast(ending.count))),
        !other.fields.contains(.loginName), other.isPerson, !other.isAbsent,
        other.user.extension != use.member.user.extension
      else { continue }
      problems.report(
        .duplicateLogin,
        "login name \(login.quoted) is that of \(other.user.extension), who has the default",
        at: use.location, help: "each login name belongs to one person", related: other.location)
    }
  }

  private func checkRenumberings(_ problems: inout Problems) {
    var uses: [String: [Location]] = [:]
    for index in members.indices where members[index].fields.contains(.was) {
      guard let entry = members[index].entry(.was), let text = entry.value.text else { continue }
      let location = problems.scalar(entry, in: members[index].file)
      uses[text, default: []].append(location)
      guard let other = member(text), other.isAbsent else { continue }
      problems.report(
        .conflictingKeys, "was: \(text) is a user with absent: true", at: location,
        help: "a user is renumbered or removed; delete one of the two", related: other.location)
    }
    for (text, locations) in uses {
      problems.reportShared(
        .duplicateUser, "two users were \(text)", at: locations,
        help: "an extension can only have been one user's")
    }
  }

  private func checkAgents(_ problems: inout Problems) {
    for index in members.indices
    where !members[index].fields.intersection(.agents).isEmpty {
      let member = members[index]
      for field in member.fields.intersection(.agents).fields {
        guard let entry = member.entry(field) else { continue }
        for (index, text) in entry.value.texts.enumerated() {
          let place = problems.element(index, of: entry, for: member)
          check(text, in: field.name, at: place, mustBePerson: true, &problems)
        }
      }
    }
  }

  private func checkPhoneNumbers(_ problems: inout Problems) {
    for resource in declarations.resources[.phoneNumber] ?? [] {
      guard let text = resource.item[1]?.text else { continue }
      check(
        text, in: "phone_numbers", at: declarations.reference(resource.item.key),
        mustBePerson: false, &problems)
    }
  }

  /// A target that nobody declares may be a phone number, or a user whom nobody manages.
  private func checkTargets(_ problems: inout Problems) {
    for index in members.indices where !members[index].fields.intersection(.targets).isEmpty {
      for field in members[index].fields.intersection(.targets).fields {
        members[index].forEachTarget(of: field) { target in
          check(target, of: members[index], in: field.name, &problems)
        }
      }
    }
  }

  private func check(
    _ target: Member.Target, of owner: Member, in name: String, _ problems: inout Problems
  ) {
    let other = member(target.text)
    guard other.map(\.isAbsent) ?? (isWhole && numbering.isExtension(target.text)) else { return }
    let location = problems.element(target.index, of: target.entry, for: owner)
    if let other { return report(leaving: other, in: name, at: location, &problems) }
    problems.report(
      .unknownTarget, "\(name): no manifest declares extension \(target.text)", at: location,
      help: present(target.text) ?? Self.targetHelp)
  }

  private static let targetHelp =
    "correct it, or leave it if a user has it who is in no manifest; write phone numbers with +"

  private func check(
    _ text: String, in name: String, at location: Location, mustBePerson: Bool,
    _ problems: inout Problems
  ) {
    guard let member = member(text) else {
      guard isWhole else { return }
      return problems.report(
        .unknownExtension, "\(name): no manifest declares extension \(text)", at: location,
        help: present(text) ?? "declare the user, or delete the extension here")
    }
    if member.isAbsent { return report(leaving: member, in: name, at: location, &problems) }
    guard mustBePerson, !member.isPerson else { return }
    problems.report(
      .unknownExtension, "\(name): extension \(text) is not a person", at: location,
      help: "people answer a call queue")
  }

  private func report(
    leaving member: Member, in name: String, at location: Location, _ problems: inout Problems
  ) {
    problems.report(
      .unknownExtension, "\(name): extension \(member.user.extension) is to be removed",
      at: location, help: "delete it here, or keep the user: delete absent",
      related: member.location)
  }

  /// What to write instead of an extension that somebody had before.
  private func present(_ former: String) -> String? {
    renumbered[former].map { "\(former) is \($0) now: write \($0)" }
  }

  private func member(_ text: String) -> Member? {
    guard let wanted = Extension(text) else { return nil }
    var range = 0..<members.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if members[middle].user.extension < wanted {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < members.count else { return nil }
    let member = members[range.lowerBound]
    return member.user.extension == wanted ? member : nil
  }
}
