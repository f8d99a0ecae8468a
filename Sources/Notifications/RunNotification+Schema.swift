package import JSON

extension RunNotification {
  /// What every document holds; programs must ignore members that they don't know.
  package static var schema: JSON {
    let text: JSON = ["type": "string"]
    let count: JSON = ["type": "integer", "minimum": 0]
    return [
      "type": "object",
      "properties": [
        "text": text,
        "format_version": ["type": "string", "pattern": "^1\\.[0-9]+$", "examples": ["1.0"]],
        "tool_version": text,
        "event": choice(NotificationEvent.allCases.map(\.rawValue)),
        "organization": ["type": "string", "pattern": "^[a-z0-9-]{1,64}$"],
        "time": ["type": "string", "format": "date-time"],
        "outcome": choice(NotificationOutcome.allCases.map(\.rawValue)),
        "exit": count,
        "summary": ["type": "object", "additionalProperties": count],
        "digest": ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"],
      ],
      "required": [
        "text", "format_version", "tool_version", "event", "organization", "time", "outcome",
        "exit", "summary",
      ],
    ]
  }

  private static func choice(_ names: [String]) -> JSON {
    ["enum": .array(names.map { .string($0) })]
  }
}
