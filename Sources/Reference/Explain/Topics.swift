import Diagnostics
import JSON
import JSONSchemas
import Model
import Plans

/// All topics, from the tables that the rest of the program works by.
enum Topics {
  static var all: [Topic] {
    let reported = diagnostics + blocks + warnings
    let fixed = statuses + RoleTopics.all + guards + words
    return FieldTopics.all + reported + fixed + settings(of: Schemas.workspace.json) + findings
  }

  private static var diagnostics: [Topic] {
    DiagnosticCode.allCases.compactMap { code in
      DiagnosticExplanation.all[code].map { topic(code, $0) }
    }
  }

  private static func topic(_ code: DiagnosticCode, _ explanation: DiagnosticExplanation) -> Topic {
    var topic = Topic(kind: .diagnostic, name: code.rawValue, summary: explanation.meaning)
    topic.details = [
      Topic.Detail(label: "Severity", text: code.severity.rawValue),
      Topic.Detail(label: "Usual cause", text: explanation.cause),
      Topic.Detail(label: "Remedy", text: explanation.remedy),
    ]
    if let wrong = explanation.wrong {
      topic.examples.append(Topic.Example(title: "Wrong:", text: wrong))
    }
    if let right = explanation.right {
      topic.examples.append(Topic.Example(title: "Right:", text: right))
    }
    return topic
  }

  private static var blocks: [Topic] {
    Block.Code.allCases.map { code in
      var topic = Topic(kind: .block, name: code.rawValue, summary: code.meaning)
      topic.details = [Topic.Detail(label: "Remedy", text: code.remedy)]
      return topic
    }
  }

  private static var warnings: [Topic] {
    PlanWarning.Code.allCases.map {
      Topic(kind: .warning, name: $0.rawValue, summary: $0.summary)
    }
  }

  private static var statuses: [Topic] {
    AccountStatus.allCases.map { Topic(kind: .status, name: $0.rawValue, summary: $0.summary) }
  }

  private static var guards: [Topic] {
    ActionKind.allCases.map { kind in
      let name = kind.rawValue
      var topic = Topic(
        kind: .guardClass, name: "guards.\(name)", alias: name,
        summary: "The most \(name) actions that a run may carry out.")
      let standard = GuardVerdict.defaults[kind]?.count.map { "at most \($0)" }
      topic.details = [
        Topic.Detail(
          label: "Values", text: "a count, a percentage of the managed users, or both in a list"),
        Topic.Detail(label: "Without `guards:`", text: standard ?? "unlimited"),
        Topic.Detail(label: "To pass once", text: "rollcall apply --allow \(name)=NUMBER"),
      ]
      topic.examples = [
        Topic.Example(title: "In rollcall.yaml:", text: "guards: {\(name): [10, 5%]}")
      ]
      return topic
    }
  }
}

extension Topics {
  /// What a plan calls its parts, and the causes of its changes.
  private static var words: [Topic] {
    let parts = [
      ("needs_support", "A wanted change that only the provider's support may make."),
      ("awaiting_support", "A change that support was asked for and that isn't made yet."),
      ("blocked", "An action that can't be carried out as things stand, with reason and remedy."),
      ("unmanaged", "Stored, but in no manifest: it is reported and never touched."),
      (
        "out_of_area",
        "In the manifests, but outside the site or queues that a run may act on: neither compared "
          + "nor changed."
      ),
      (
        "gone",
        "Named by a manifest, once stored and no longer: drift, unless an apply brings them back."
      ),
      (
        "pending",
        "What an apply would do that is no drift, as an edit of a manifest: only counted."
      ),
    ]
    let causes = FieldChange.Cause.allCases.map { ($0.rawValue, $0.meaning) }
    return (parts + causes).map { Topic(kind: .word, name: $0.0, summary: $0.1) }
  }
}

extension Topics {
  /// What care of a store may find.
  private static var findings: [Topic] {
    StoreFinding.Code.allCases.map { code in
      var topic = Topic(kind: .finding, name: code.rawValue, summary: code.meaning)
      topic.details = [Topic.Detail(label: "Severity", text: code.severity.rawValue)]
      return topic
    }
  }
}

extension Topics {
  /// The keys of rollcall.yaml, from their schema.
  private static func settings(of schema: JSON, within group: [String] = []) -> [Topic] {
    (schema["properties"]?.objectValue ?? []).flatMap { key -> [Topic] in
      let path = group + [key.name]
      guard let example = key.value["examples"]?.arrayValue?.first else {
        return settings(of: key.value, within: path)
      }
      var topic = Topic(
        kind: .setting, name: path.joined(separator: "."),
        summary: key.value["description"]?.stringValue ?? "")
      topic.examples = [FieldTopics.example(path, yaml(example))]
      return [topic] + settings(of: key.value["anyOf"]?.arrayValue?.first ?? [:], within: path)
    }
  }

  /// In flow style; examples hold nothing that needs quotes.
  private static func yaml(_ json: JSON) -> String {
    if let text = json.stringValue { return text }
    if let list = json.arrayValue { return "[\(list.map(yaml).joined(separator: ", "))]" }
    if let members = json.objectValue {
      return "{\(members.map { "\($0.name): \(yaml($0.value))" }.joined(separator: ", "))}"
    }
    var writer = JSONWriter()
    writer.write(json)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension FieldChange.Cause {
  fileprivate var meaning: String {
    switch self {
    case .manifest: "The cause of a change: the manifest says something new since the last apply."
    case .drift: "The cause of a change: the stored value was changed outside the manifests."
    case .both:
      "The cause of a change: manifest and stored value both changed since the last apply."
    case .first: "The cause of a change: the field was never applied before."
    }
  }
}

extension Block.Code {
  fileprivate var meaning: String {
    switch self {
    case .pinRequired: "The phone system saves no profile of a person without a voicemail PIN."
    case .emailRequired: "A mail is due, but the person has no address."
    case .emailNotUnique:
      "Two people share the address, and only the last link sent to an address works."
    case .portalURLRequired: "A mail is due, but nothing says where its link leads."
    case .senderRequired: "A mail is due, but nothing says who sends it."
    case .roleNotAllowed: "The role of this run may not do that."
    case .scopeNotAllowed: "Nobody grants a wider scope than they have, or takes one away."
    case .resourceMissing: "What the user refers to isn't stored, and this run can't create it."
    case .agentNotPerson:
      "Only people answer a call queue, and an agent is another queue or the like."
    case .numberTaken: "The phone number reaches another user already, and reaches one alone."
    case .loginTaken:
      "The login name, written or extension@domain, is that of another stored user."
    case .renumberConflict:
      "It can't be told whom a `was` means, and a guess could give one person another's account."
    case .userMoved:
      "Who had the extension when it was last applied is stored under another one by now."
    case .extensionInUse: "The extension is still another one's, who doesn't leave it yet."
    }
  }
}

extension StoreFinding.Code {
  fileprivate var meaning: String {
    switch self {
    case .notAStore: "The file is something else than a store, or its first page is damaged."
    case .newerSchema: "A newer rollcall has migrated the store, and this one can't use it."
    case .damaged: "Pages of the file are damaged; some of its rows may be lost."
    case .unfinishedWrite:
      "A program was killed while it wrote. The next command takes back what it hadn't finished."
    case .wrongJournal: "The file keeps its journal in a mode (WAL) that this program doesn't use."
    case .identityMissing: "What tells this store from every other one is gone."
    case .organizationMissing: "The store holds other organizations than the workspace's."
    case .schemaMissing: "A table, index or trigger is missing. Triggers see what others change."
    case .schemaAltered: "A table, index or trigger is not as this program makes it."
    case .indexDamaged: "An index doesn't lead to all rows of its table, or to some twice."
    case .ruleBroken: "A row breaks a rule that its table has."
    case .orphan: "A row belongs to a user, an organization or a link that isn't there."
    case .unfitValue: "A value is not what its column is for: no plan can be made of it."
    case .loginKey: "A person isn't found by their login name, or is by a former one."
    case .openToOthers: "Other users of the machine may read or replace what holds secrets."
    case .olderSchema: "The store is of an earlier rollcall, and has to be migrated."
    case .schemaUnknown: "There is a table, index or trigger that this program didn't make."
    case .openFolder: "Other users of the machine may look into the store's folder."
    case .otherOwner: "A file belongs to another user, who may not be able to use the rest."
    case .numbersAgain: "A number that was given out would be given to somebody else."
    case .strayLogin: "A login of the server was let in and is gone, or has lost its role."
    case .unsafeServer: "The server is set up to lose what it has stored when the power goes."
    case .noOperators: "Nobody is asked for a token: whoever can open the store may change it."
    case .lockLeft: "A run or a portal ended without giving its lock back."
    case .mailsWaiting: "Mails wait to be sent by the next run or by the portal."
    case .mailsFailed: "Mails were refused for good, and wait for a new address or another try."
    case .leftover: "A program was killed while it made a copy of the store, and left it behind."
    }
  }
}
