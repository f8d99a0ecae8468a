/// Which room may know which: the modules that the files of each target may import.
enum ImportTable {
  static func violations(in file: SourceFile) -> [Violation] {
    guard let allowed = modules[file.target] else {
      return [
        Violation(
          path: file.path,
          reason: "the target \(file.target) is missing in ImportTable: say what it may import")
      ]
    }
    return file.imports.filter { !isAllowed($0, in: file, by: allowed) }.map { module in
      Violation(
        path: file.path, line: module.line,
        reason: "\(file.target) must not know \(module.text): all arrows point towards Model")
    }
  }

  private static func isAllowed(
    _ module: Token, in file: SourceFile, by allowed: Set<String>
  ) -> Bool {
    guard module.text == "Swift" else { return allowed.contains(module.text) }
    // Unicode normalization is there without Foundation, behind a door of its own.
    let line = file.tokens.filter { $0.line == module.line }.map(\.text)
    return unicode.contains(file.target)
      && line == ["@", "_spi", "(", "_Unicode", ")", "import", "Swift"]
  }

  private static let unicode: Set = ["Normalization"]

  static let modules: [String: Set<String>] = [
    "Diagnostics": [],
    "Fields": [],
    "Model": ["Fields"],
    "Calls": ["Fields", "Model"],
    "JSON": [],
    "LibYAML": ["CYAML"],
    "YAML": ["CYAML", "LibYAML"],
    "Outlines": ["CYAML", "LibYAML"],
    "CSV": [],
    "Normalization": [],
    "Decoding": ["Diagnostics", "Fields", "Model", "Normalization", "YAML"],
    "Notifications": ["JSON", "Model"],
    "Manifests": [
      "Calls", "Decoding", "Diagnostics", "Fields", "Model", "Normalization", "Notifications",
      "YAML",
    ],
    "FieldCoding": ["Fields", "JSON"],
    "Plans": ["Crypto", "FieldCoding", "Fields", "JSON", "Model"],
    "Planning": [
      "Calls", "Crypto", "FieldCoding", "Fields", "JSON", "Model", "Plans", "Renumbering",
    ],
    "Renumbering": ["Fields", "Model"],
    "Editing": [
      "Decoding", "Diagnostics", "Fields", "Manifests", "Model", "Normalization", "Outlines",
      "Plans", "YAMLWriting",
    ],
    "Drifts": ["FieldCoding", "Fields", "JSON", "Model", "Plans"],
    "Drifting": ["Drifts", "FieldCoding", "Fields", "JSON", "Model", "Planning", "Plans"],
    "Importing": ["CSV", "Diagnostics", "Fields", "Model", "Normalization"],
    "ManifestWriting": ["Fields", "Model", "Normalization", "YAMLWriting"],
    "YAMLWriting": ["Diagnostics", "Fields", "Normalization", "Outlines"],
    "StoredManifests": [
      "Decoding", "Diagnostics", "Fields", "ManifestWriting", "Manifests", "Model", "Planning",
      "YAMLWriting",
    ],
    "Exports": [
      "CSV", "Diagnostics", "FieldCoding", "Fields", "Importing", "JSON", "Model",
    ],
    "Rendering": ["Diagnostics", "Fields", "JSON", "Model", "Plans"],
    "Listings": ["CSV", "FieldCoding", "Fields", "JSON", "Model", "Plans", "Rendering"],
    "Searching": ["Diagnostics", "Fields", "Model", "Normalization"],
    "UserPages": ["FieldCoding", "Fields", "JSON", "Listings", "Model", "Plans", "Rendering"],
    "Annotations": ["Diagnostics", "Rendering"],
    "HTML": ["Fields", "Markup", "Model", "Plans", "Rendering"],
    "Markdown": ["Fields", "Model", "Plans", "Rendering"],
    "PlanPages": [
      "Annotations", "Fields", "HTML", "JSON", "Markdown", "Model", "Plans", "Rendering",
    ],
    "Pseudonyms": ["Diagnostics", "Drifts", "Fields", "Listings", "Model", "Plans"],
    "JUnit": ["Markup", "Model", "Rendering"],
    "DriftPages": [
      "DriftReports", "Drifts", "Fields", "HTML", "Markdown", "Model", "Plans", "Rendering",
    ],
    "DriftReports": [
      "Diagnostics", "Drifts", "Editing", "Fields", "JUnit", "Model", "Plans", "Rendering",
    ],
    "SupportRequests": ["Fields", "Markdown", "Model", "Plans", "Rendering"],
    "JSONSchemas": ["Exports", "Fields", "JSON", "Model", "Notifications", "Plans"],
    "Reference": ["Diagnostics", "Fields", "JSON", "JSONSchemas", "Model", "Plans", "Rendering"],
    "DiagnosticReports": ["Crypto", "Diagnostics", "JSON", "JUnit", "Reference", "Rendering"],
    "Secrets": ["Crypto", "CryptoExtras"],
    "Storage": ["Fields", "Model"],
    "StoreRules": ["Fields", "Model", "Storage"],
    "AccountStorage": ["Model", "Storage"],
    "SQLForms": ["AccountStorage", "Fields", "Model", "Storage"],
    "Files": ["Foundation"],
    "SQLiteSchema": ["Files", "Foundation", "GRDB", "Storage"],
    "SQLiteStorage": [
      "AccountStorage", "Fields", "Files", "Foundation", "GRDB", "JSON", "Model", "SQLForms",
      "SQLiteSchema", "Storage", "StoreRules",
    ],
    "Care": ["Diagnostics", "Files", "Model", "Storage"],
    "SQLiteCare": [
      "Care", "Diagnostics", "Fields", "Files", "Foundation", "GRDB", "Model", "SQLForms",
      "SQLiteSchema", "SQLiteStorage", "Storage",
    ],
    "PostgresConnection": ["CPostgres", "Glibc", "Synchronization"],
    "PostgresSchema": ["Diagnostics", "Fields", "PostgresConnection", "SQLForms", "Storage"],
    "PostgresStorage": [
      "AccountStorage", "Fields", "Model", "PostgresConnection", "PostgresSchema", "SQLForms",
      "Storage", "StoreRules",
    ],
    "PostgresCare": [
      "Care", "Diagnostics", "Files", "Foundation", "PostgresConnection", "PostgresSchema",
      "Storage",
    ],
    "Mail": ["Dispatch", "Fields", "Glibc", "Secrets", "Synchronization"],
    "Curl": ["CCurl"],
    "SMTP": ["CCurl", "Curl", "Dispatch", "Glibc", "Mail", "Model", "Secrets", "Synchronization"],
    "Webhooks": ["CCurl", "Curl", "Dispatch", "Notifications"],
    "Templates": ["Diagnostics", "Mail", "Markup", "Mustache", "Secrets"],
    "Mailing": ["Fields", "JSON", "Mail", "Model", "Secrets", "Storage", "Templates"],
    "Reconciling": [
      "Drifting", "Drifts", "FieldCoding", "Fields", "Mail", "Mailing", "Model", "Planning",
      "Plans", "Secrets", "Storage",
    ],
    "Surroundings": [
      "Decoding", "Diagnostics", "Dispatch", "Files", "Foundation", "Manifests", "Model", "Secrets",
      "Storage", "Synchronization", "Templates",
    ],
    "Manuscripts": ["Files", "Foundation", "Manifests", "Surroundings"],
    "Terminal": [
      "ArgumentParser", "Foundation", "JSON", "Logging", "Rendering", "Synchronization",
    ],
    "Inputs": ["CSV", "Files", "Surroundings", "Terminal"],
    "Access": ["Fields", "Model", "Secrets", "Storage"],
    "Arguments": ["ArgumentParser", "Fields", "Foundation", "Model", "Terminal"],
    "Administration": [
      "Access", "ArgumentParser", "Arguments", "Diagnostics", "FieldCoding", "Fields", "Foundation",
      "JSON", "Listings", "Manifests", "Model", "Plans", "Reconciling", "Rendering", "Running",
      "Storage", "SupportRequests", "Surroundings", "Terminal",
    ],
    "Stores": [
      "AccountStorage", "Care", "PostgresCare", "PostgresConnection", "PostgresStorage",
      "SQLiteCare", "SQLiteStorage", "Storage",
    ],
    "Running": [
      "Access", "AccountStorage", "ArgumentParser", "Arguments", "Diagnostics", "Fields",
      "Foundation", "JSON", "Listings", "Mail", "Mailing", "Manifests", "Markdown", "Model",
      "PlanPages", "Planning", "Plans", "Pseudonyms", "Reconciling", "Rendering", "Renumbering",
      "SMTP", "Secrets", "Storage", "Stores", "Surroundings", "Templates", "Terminal",
    ],
    "Notifying": [
      "ArgumentParser", "Arguments", "Manifests", "Notifications", "Running", "Surroundings",
      "Terminal", "Webhooks",
    ],
    "SideBySide": [
      "Annotations", "ArgumentParser", "Arguments", "Diagnostics", "Drifts", "Foundation", "JSON",
      "Listings", "Mailing", "Manifests", "Markdown", "Notifications", "Notifying", "Plans",
      "Reconciling", "Rendering", "Running", "Surroundings", "Synchronization", "Terminal",
    ],
    "DriftCommands": [
      "ArgumentParser", "Arguments", "DriftPages", "DriftReports", "Drifts", "Editing", "Fields",
      "JSON", "Manifests", "Manuscripts", "Markdown", "Model", "Notifications", "Plans",
      "Pseudonyms", "Reconciling", "Rendering", "Running", "SideBySide", "Storage", "Surroundings",
      "Terminal",
    ],
    "StoreCommands": [
      "Access", "ArgumentParser", "Arguments", "CSV", "Care", "Diagnostics", "Exports",
      "FieldCoding", "Fields", "Files", "Foundation", "Importing", "Inputs", "JSON", "Listings",
      "Manifests", "Model", "Rendering", "Running", "Secrets", "Storage", "Stores", "Surroundings",
      "Terminal",
    ],
    "Takeover": [
      "Annotations", "ArgumentParser", "Arguments", "CSV", "Diagnostics", "Exports",
      "FieldCoding", "Fields", "Files", "Foundation", "Importing", "Inputs", "ManifestWriting",
      "Manifests", "Manuscripts", "Model", "Normalization", "Rendering", "Renumbering", "Running",
      "Storage", "StoredManifests", "Surroundings", "Terminal",
    ],
    "UserCommands": [
      "ArgumentParser", "Arguments", "Fields", "Listings", "Manifests", "Model", "Plans",
      "Rendering", "Renumbering", "Running", "Searching", "Storage", "Surroundings", "Terminal",
      "UserPages",
    ],
    "Commands": [
      "Administration", "Annotations", "ArgumentParser", "Arguments", "DiagnosticReports",
      "Diagnostics", "DriftCommands", "Fields", "Foundation", "JSON", "JSONSchemas", "Listings",
      "Mail", "Mailing", "Manifests", "Model", "Notifications", "Notifying", "Plans", "Reconciling",
      "Reference", "Rendering", "Running", "SideBySide", "Storage", "StoreCommands", "Surroundings",
      "Takeover", "Templates", "Terminal", "UserCommands",
    ],
    "Accounts": ["Fields", "Secrets"],
    "Markup": ["Mustache"],
    "Pages": ["Accounts", "Fields", "Markup", "Mustache"],
    "Answering": ["Accounts", "Fields", "HTTPTypes", "Pages", "Secrets", "Synchronization"],
    "Portal": [
      "Accounts", "Answering", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore",
      "NIOHTTPTypes", "Pages", "Secrets",
    ],
    "Credentials": ["CommonPasswords", "Dispatch", "Normalization", "Secrets", "Synchronization"],
    "AccountKeeping": [
      "AccountStorage", "Accounts", "Credentials", "Dispatch", "FieldCoding", "Fields", "Mailing",
      "Model", "Normalization", "Secrets", "Storage", "Synchronization",
    ],
    "Serving": [
      "AccountKeeping", "AccountStorage", "Answering", "ArgumentParser", "Arguments", "Credentials",
      "Foundation", "Glibc", "Logging", "Mail", "Mailing", "Manifests", "NIOCore", "Pages",
      "Portal", "Running", "Secrets", "ServiceLifecycle", "Storage", "Surroundings", "Terminal",
    ],
    "rollcall": ["Commands"],
    "rollcall-portal": ["Serving"],
  ]
}
