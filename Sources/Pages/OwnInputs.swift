package import Fields

/// The inputs of own fields, by the shape that the field table gives them.
package struct OwnInputs {
  /// What the person typed, by the name of the input, when it was refused; else what is stored.
  let typed: [String: [String]]?
  let problems: [InputProblem]
  let timeZones: [String]

  /// The texts that an untouched form sends for a value.
  package static func texts(of value: Value?, _ shape: FieldShape) -> [String] {
    switch (value, shape) {
    case (.boolean(let flag)?, _): [flag ? "true" : "false"]
    case (nil, .scalar(.boolean)): ["false"]
    case (.integer(let number)?, _): [String(number)]
    case (.text(let text)?, _): [text]
    case (.texts(let texts)?, _): texts
    case (_, .list): []
    default: [""]
    }
  }

  /// The `id` of a field's input.
  package static func id(of field: Field) -> String {
    field.name.map { $0 == "." ? "-" : String($0) }.joined()
  }

  /// The names of the inputs in which a list is typed, one value each.
  package static func names(inListOf field: Field, maximum: Int) -> [String] {
    (1...maximum).map { "\(field.name).\($0)" }
  }

  func input(for field: Field, _ value: Value?) -> [String: PageValue] {
    let descriptor = field.descriptor
    let texts = typed?[field.name] ?? Self.texts(of: value, descriptor.shape)
    let common: [String: PageValue] = [
      "id": .text(Self.id(of: field)), "name": .text(field.name),
      "label": .text(OwnWords.label(of: field)), "hint": .text(OwnWords.hint(of: field)),
    ].merging(Page.problem(Self.id(of: field), problems)) { $1 }
    return common.merging(shaped(field, texts)) { $1 }
  }

  private func shaped(_ field: Field, _ texts: [String]) -> [String: PageValue] {
    let text = texts.first ?? ""
    switch field.descriptor.shape {
    case .scalar(.boolean):
      return ["is_switch": .flag(true), "is_on": .flag(text == "true")]
    case .scalar(.choice(let options)):
      return select(field, [("", options)], text)
    case .scalar(.timeZone):
      return select(field, TimeZoneGroups.groups(of: timeZones), text)
    case .list(let type, let maximum):
      return list(field, type, texts, maximum)
    default:
      return [
        "is_text": .flag(true), "type": .text("text"), "value": .text(text),
        "is_plain": .flag(false), "autocomplete": .text(OwnWords.autocomplete(of: field) ?? ""),
        "has_autocomplete": .flag(OwnWords.autocomplete(of: field) != nil),
      ]
    }
  }

  /// A stored value that is not among the options stays one.
  private func select(
    _ field: Field, _ groups: [(name: String, options: [String])], _ selected: String
  ) -> [String: PageValue] {
    let isKnown = selected.isEmpty || groups.contains { $0.options.contains(selected) }
    let all = isKnown ? groups : [("", [selected])] + groups
    return [
      "is_select": .flag(true),
      "allows_none": .flag(field.descriptor.isClearable || selected.isEmpty),
      "groups": .list(
        all.map { group in
          .object([
            "group": .text(group.0), "is_named": .flag(!group.0.isEmpty),
            "options": .list(group.1.map { option(field, $0, of: group.0, selected) }),
          ])
        }),
    ]
  }

  private func option(
    _ field: Field, _ value: String, of group: String, _ selected: String
  ) -> PageValue {
    .object([
      "value": .text(value), "is_selected": .flag(value == selected),
      "label": .text(
        field.descriptor.shape == .scalar(.timeZone) ? TimeZoneGroups.label(value) : value),
    ])
  }

  /// One input for each value and two more, as far as the list may grow.
  private func list(
    _ field: Field, _ type: ScalarType, _ texts: [String], _ maximum: Int
  ) -> [String: PageValue] {
    let count = min(maximum, max(2, texts.count + 1))
    let inputs = Self.names(inListOf: field, maximum: count).enumerated().map { index, name in
      PageValue.object([
        "input_id": .text(index == 0 ? Self.id(of: field) : "\(Self.id(of: field))-\(index + 1)"),
        "input_name": .text(name),
        "input_label": .text(OwnWords.entryLabel(of: field, index)),
        "value": .text(index < texts.count ? texts[index] : ""),
        "type": .text(type == .email ? "email" : "text"),
        "autocomplete": .text(index == 0 ? "email" : "off"),
        "has_autocomplete": .flag(type == .email),
      ])
    }
    return ["is_list": .flag(true), "inputs": .list(inputs)]
  }
}
