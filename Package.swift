// swift-tools-version: 6.3
import PackageDescription

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
  name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let serviceLifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "rollcall",
  products: [
    .executable(name: "rollcall", targets: ["rollcall"]),
    .executable(name: "rollcall-portal", targets: ["rollcall-portal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(
      url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "CCurl"),
    .target(name: "CPostgres"),
    .target(name: "Curl", dependencies: ["CCurl"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics"),
    .target(name: "Fields"),
    .target(name: "Model", dependencies: ["Fields"]),
    .target(name: "Calls", dependencies: ["Fields", "Model"]),
    .target(name: "JSON"),
    .target(name: "LibYAML", dependencies: ["CYAML"]),
    .target(name: "YAML", dependencies: ["CYAML", "LibYAML"]),
    .target(name: "Outlines", dependencies: ["CYAML", "LibYAML"]),
    .target(name: "CSV"),
    .target(name: "Normalization"),
    .target(
      name: "Decoding", dependencies: ["Diagnostics", "Fields", "Model", "Normalization", "YAML"]),
    .target(
      name: "Manifests",
      dependencies: [
        "Calls", "Decoding", "Diagnostics", "Fields", "Model", "Normalization", "Notifications",
        "YAML",
      ]),
    .target(name: "Notifications", dependencies: ["JSON", "Model"]),
    .target(name: "FieldCoding", dependencies: ["Fields", "JSON"]),
    .target(name: "Plans", dependencies: ["FieldCoding", "Fields", "JSON", "Model", crypto]),
    .target(
      name: "Planning",
      dependencies: [
        "Calls", "FieldCoding", "Fields", "JSON", "Model", "Plans", "Renumbering", crypto,
      ]),
    .target(name: "Renumbering", dependencies: ["Fields", "Model"]),
    .target(name: "Drifts", dependencies: ["FieldCoding", "Fields", "JSON", "Model", "Plans"]),
    .target(
      name: "Drifting",
      dependencies: ["Drifts", "FieldCoding", "Fields", "JSON", "Model", "Planning", "Plans"]),
    .target(
      name: "YAMLWriting", dependencies: ["Diagnostics", "Fields", "Normalization", "Outlines"]),
    .target(
      name: "Editing",
      dependencies: [
        "Decoding", "Diagnostics", "Fields", "Manifests", "Model", "Normalization", "Outlines",
        "Plans", "YAMLWriting",
      ]),
    .target(
      name: "Importing", dependencies: ["CSV", "Diagnostics", "Fields", "Model", "Normalization"]),
    .target(
      name: "ManifestWriting",
      dependencies: ["Fields", "Model", "Normalization", "YAMLWriting"]),
    .target(
      name: "StoredManifests",
      dependencies: [
        "Decoding", "Diagnostics", "Fields", "ManifestWriting", "Manifests", "Model", "Planning",
        "YAMLWriting",
      ]),
    .target(
      name: "Exports",
      dependencies: [
        "CSV", "Diagnostics", "FieldCoding", "Fields", "Importing", "JSON", "Model",
      ]),
    .target(
      name: "Rendering", dependencies: ["Diagnostics", "Fields", "JSON", "Model", "Plans"]),
    .target(
      name: "Pseudonyms",
      dependencies: ["Diagnostics", "Drifts", "Fields", "Listings", "Model", "Plans"]),
    .target(
      name: "Listings",
      dependencies: ["CSV", "FieldCoding", "Fields", "JSON", "Model", "Plans", "Rendering"]),
    .target(name: "Searching", dependencies: ["Diagnostics", "Fields", "Model", "Normalization"]),
    .target(
      name: "UserPages",
      dependencies: ["FieldCoding", "Fields", "JSON", "Listings", "Model", "Plans", "Rendering"]),
    .target(name: "Annotations", dependencies: ["Diagnostics", "Rendering"]),
    .target(name: "HTML", dependencies: ["Fields", "Markup", "Model", "Plans", "Rendering"]),
    .target(name: "Markdown", dependencies: ["Fields", "Model", "Plans", "Rendering"]),
    .target(
      name: "PlanPages",
      dependencies: [
        "Annotations", "Fields", "HTML", "JSON", "Markdown", "Model", "Plans", "Rendering",
      ]),
    .target(name: "JUnit", dependencies: ["Markup", "Model", "Rendering"]),
    .target(
      name: "DriftPages",
      dependencies: [
        "DriftReports", "Drifts", "Fields", "HTML", "Markdown", "Model", "Plans", "Rendering",
      ]),
    .target(
      name: "DriftReports",
      dependencies: [
        "Diagnostics", "Drifts", "Editing", "Fields", "JUnit", "Model", "Plans", "Rendering",
      ]),
    .target(
      name: "SupportRequests",
      dependencies: ["Fields", "Markdown", "Model", "Plans", "Rendering"]),
    .target(
      name: "JSONSchemas",
      dependencies: ["Exports", "Fields", "JSON", "Model", "Notifications", "Plans"]),
    .target(
      name: "Reference",
      dependencies: [
        "Diagnostics", "Fields", "JSON", "JSONSchemas", "Model", "Plans", "Rendering",
      ]),
    .target(
      name: "DiagnosticReports",
      dependencies: ["Diagnostics", "JSON", "JUnit", "Reference", "Rendering", crypto]),
    .target(name: "Secrets", dependencies: [crypto, cryptoExtras]),
    .target(name: "Storage", dependencies: ["Fields", "Model"]),
    .target(name: "StoreRules", dependencies: ["Fields", "Model", "Storage"]),
    .target(name: "AccountStorage", dependencies: ["Model", "Storage"]),
    .target(name: "SQLForms", dependencies: ["AccountStorage", "Fields", "Model", "Storage"]),
    .target(name: "Files"),
    .target(name: "SQLiteSchema", dependencies: ["Files", "Storage", grdb]),
    .target(
      name: "SQLiteStorage",
      dependencies: [
        "AccountStorage", "Fields", "Files", "JSON", "Model", "SQLForms", "SQLiteSchema", "Storage",
        "StoreRules", grdb,
      ]),
    .target(name: "PostgresConnection", dependencies: ["CPostgres"]),
    .target(
      name: "PostgresSchema",
      dependencies: ["Diagnostics", "Fields", "PostgresConnection", "SQLForms", "Storage"]),
    .target(
      name: "PostgresStorage",
      dependencies: [
        "AccountStorage", "Fields", "Model", "PostgresConnection", "PostgresSchema", "SQLForms",
        "Storage", "StoreRules",
      ]),
    .target(name: "Care", dependencies: ["Diagnostics", "Files", "Model", "Storage"]),
    .target(
      name: "SQLiteCare",
      dependencies: [
        "Care", "Diagnostics", "Fields", "Files", "Model", "SQLForms", "SQLiteSchema",
        "SQLiteStorage", "Storage", grdb,
      ]),
    .target(
      name: "PostgresCare",
      dependencies: [
        "Care", "Diagnostics", "Files", "PostgresConnection", "PostgresSchema", "Storage",
      ]),
    .target(name: "Mail", dependencies: ["Fields", "Secrets"]),
    .target(
      name: "SMTP", dependencies: ["CCurl", "Curl", "Mail", "Model", "Secrets"]),
    .target(name: "Webhooks", dependencies: ["CCurl", "Curl", "Notifications"]),
    .target(
      name: "Templates", dependencies: ["Diagnostics", "Mail", "Markup", "Secrets", mustache]),
    .target(
      name: "Mailing",
      dependencies: ["Fields", "JSON", "Mail", "Model", "Secrets", "Storage", "Templates"]),
    .target(
      name: "Reconciling",
      dependencies: [
        "Drifting", "Drifts", "FieldCoding", "Fields", "Mail", "Mailing", "Model", "Planning",
        "Plans", "Secrets", "Storage",
      ]),
    .target(
      name: "Surroundings",
      dependencies: [
        "Decoding", "Diagnostics", "Files", "Manifests", "Model", "Secrets", "Storage", "Templates",
      ]),
    .target(name: "Manuscripts", dependencies: ["Files", "Manifests", "Surroundings"]),
    .target(name: "Terminal", dependencies: ["JSON", "Rendering", argumentParser, logging]),
    .target(name: "Inputs", dependencies: ["CSV", "Files", "Surroundings", "Terminal"]),
    .target(name: "Access", dependencies: ["Fields", "Model", "Secrets", "Storage"]),
    .target(
      name: "Arguments", dependencies: ["Fields", "Model", "Terminal", argumentParser]),
    .target(
      name: "Stores",
      dependencies: [
        "AccountStorage", "Care", "PostgresCare", "PostgresConnection", "PostgresStorage",
        "SQLiteCare", "SQLiteStorage", "Storage",
      ]),
    .target(
      name: "Running",
      dependencies: [
        "Access", "AccountStorage", "Arguments", "Diagnostics", "Fields", "JSON", "Listings",
        "Mail", "Mailing", "Manifests", "Markdown", "Model", "PlanPages", "Planning", "Plans",
        "Pseudonyms", "Reconciling", "Rendering", "Renumbering", "SMTP", "Secrets", "Storage",
        "Stores", "Surroundings", "Templates", "Terminal", argumentParser,
      ]),
    .target(
      name: "Administration",
      dependencies: [
        "Access", "Arguments", "Diagnostics", "FieldCoding", "Fields", "JSON", "Listings",
        "Manifests", "Model", "Plans", "Reconciling", "Rendering", "Running", "Storage",
        "SupportRequests", "Surroundings", "Terminal", argumentParser,
      ]),
    .target(
      name: "Notifying",
      dependencies: [
        "Arguments", "Manifests", "Notifications", "Running", "Surroundings", "Terminal",
        "Webhooks", argumentParser,
      ]),
    .target(
      name: "SideBySide",
      dependencies: [
        "Annotations", "Arguments", "Diagnostics", "Drifts", "JSON", "Listings", "Mailing",
        "Manifests", "Markdown", "Notifications", "Notifying", "Plans", "Reconciling", "Rendering",
        "Running", "Surroundings", "Terminal", argumentParser,
      ]),
    .target(
      name: "DriftCommands",
      dependencies: [
        "Arguments", "DriftPages", "DriftReports", "Drifts", "Editing", "Fields", "JSON",
        "Manifests", "Manuscripts", "Markdown", "Model", "Notifications", "Plans", "Pseudonyms",
        "Reconciling", "Rendering", "Running", "SideBySide", "Storage", "Surroundings", "Terminal",
        argumentParser,
      ]),
    .target(
      name: "StoreCommands",
      dependencies: [
        "Access", "Arguments", "CSV", "Care", "Diagnostics", "Exports", "FieldCoding", "Fields",
        "Files", "Importing", "Inputs", "JSON", "Listings", "Manifests", "Model", "Rendering",
        "Running", "Secrets", "Storage", "Stores", "Surroundings", "Terminal", argumentParser,
      ]),
    .target(
      name: "Takeover",
      dependencies: [
        "Annotations", "Arguments", "CSV", "Diagnostics", "Exports", "FieldCoding", "Fields",
        "Files", "Importing", "Inputs", "ManifestWriting", "Manifests", "Manuscripts", "Model",
        "Normalization", "Rendering", "Renumbering", "Running", "Storage", "StoredManifests",
        "Surroundings", "Terminal", argumentParser,
      ]),
    .target(
      name: "UserCommands",
      dependencies: [
        "Arguments", "Fields", "Listings", "Manifests", "Model", "Plans", "Rendering",
        "Renumbering", "Running", "Searching", "Storage", "Surroundings", "Terminal", "UserPages",
        argumentParser,
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "Administration", "Annotations", "Arguments", "DiagnosticReports", "Diagnostics",
        "DriftCommands", "Fields", "JSON", "JSONSchemas", "Listings", "Mail", "Mailing",
        "Manifests", "Model", "Notifications", "Notifying", "Plans", "Reconciling", "Reference",
        "Rendering", "Running", "SideBySide", "Storage", "StoreCommands", "Surroundings",
        "Takeover", "Templates", "Terminal", "UserCommands", argumentParser,
      ]),
    .target(name: "Accounts", dependencies: ["Fields", "Secrets"]),
    .target(name: "Markup", dependencies: [mustache]),
    .target(name: "Pages", dependencies: ["Accounts", "Fields", "Markup", mustache]),
    .target(
      name: "Answering", dependencies: ["Accounts", "Fields", "Pages", "Secrets", httpTypes]),
    .target(
      name: "CommonPasswords", exclude: ["LICENSE.txt", "common-passwords.txt"]),
    .target(name: "Credentials", dependencies: ["CommonPasswords", "Normalization", "Secrets"]),
    .target(
      name: "AccountKeeping",
      dependencies: [
        "AccountStorage", "Accounts", "Credentials", "FieldCoding", "Fields", "Mailing", "Model",
        "Normalization", "Secrets", "Storage",
      ]),
    .target(
      name: "Portal",
      dependencies: [
        "Accounts", "Answering", "Pages", "Secrets", httpTypes, hummingbird, hummingbirdCore,
        logging, nio, nioHTTPTypes,
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "AccountKeeping", "AccountStorage", "Answering", "Arguments", "Credentials", "Mail",
        "Mailing", "Manifests", "Pages", "Portal", "Running", "Secrets", "Storage", "Surroundings",
        "Terminal", argumentParser, logging, nio, serviceLifecycle,
      ]),
    .executableTarget(name: "rollcall", dependencies: ["Commands"]),
    .executableTarget(name: "rollcall-portal", dependencies: ["Serving"]),
    .target(
      name: "TestSupport",
      dependencies: ["AccountStorage", "Fields", "Model", "Storage", "StoreRules"],
      path: "Tests/TestSupport", exclude: ["Scripts"]),
    .target(
      name: "StoreSupport",
      dependencies: [
        "AccountStorage", "Fields", "Model", "PostgresConnection", "PostgresSchema",
        "PostgresStorage", "SQLiteStorage", "Storage", "TestSupport", grdb,
      ], path: "Tests/StoreSupport", exclude: ["Scripts"]),
    .testTarget(
      name: "PostgresTests",
      dependencies: [
        "Diagnostics", "Fields", "Model", "PostgresConnection", "PostgresSchema", "PostgresStorage",
        "Storage", "StoreSupport", "TestSupport",
      ], exclude: ["Data"]),
    .testTarget(
      name: "AccessTests", dependencies: ["Access", "Fields", "Model", "Storage", "TestSupport"]),
    .testTarget(
      name: "AccountsTests",
      dependencies: [
        "AccountKeeping", "AccountStorage", "Accounts", "Credentials", "Fields", "Mail", "Mailing",
        "Model", "SQLiteStorage", "Secrets", "Storage", "Templates", "TestSupport",
      ]),
    .testTarget(
      name: "PortalTests",
      dependencies: [
        "Accounts", "Answering", "Fields", "Portal", "Secrets", httpTypes, hummingbird, logging,
        nio, serviceLifecycle,
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "ModelTests", dependencies: ["Fields", "JSON", "Model"],
      exclude: ["Data"]),
    .testTarget(name: "JUnitTests", dependencies: ["JUnit"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(
      name: "YAMLTests", dependencies: ["JSON", "TestSupport", "YAML"], exclude: ["Data"]),
    .testTarget(
      name: "ManifestsTests",
      dependencies: [
        "Decoding", "Diagnostics", "Fields", "JSON", "Manifests", "Model", "Notifications",
        "TestSupport",
      ]),
    .testTarget(
      name: "ExportsTests",
      dependencies: [
        "CSV", "Diagnostics", "Exports", "FieldCoding", "Fields", "Importing", "Model",
        "Storage", "StoreCommands", "StoreSupport", "TestSupport",
      ]),
    .testTarget(
      name: "EditingTests",
      dependencies: [
        "Decoding", "Diagnostics", "Editing", "Fields", "JSON", "Manifests", "Manuscripts", "Model",
        "Outlines", "Plans", "Surroundings", "TestSupport", "YAML", "YAMLWriting",
      ], exclude: ["Scripts"]),
    .testTarget(
      name: "ManifestWritingTests",
      dependencies: [
        "Decoding", "Diagnostics", "Fields", "JSON", "ManifestWriting", "Manifests", "Manuscripts",
        "Model", "Planning", "Plans", "StoredManifests", "Surroundings", "TestSupport",
      ], exclude: ["Scripts"]),
    .testTarget(name: "CallsTests", dependencies: ["Calls", "Fields", "Model", "TestSupport"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "FieldCoding", "Fields", "JSON", "Model", "Planning", "Plans", "Renumbering", "TestSupport",
      ]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Annotations", "Decoding", "DiagnosticReports", "Diagnostics", "DriftPages", "DriftReports",
        "Drifts", "Exports", "Fields", "HTML", "JSON", "JSONSchemas", "JUnit", "Listings",
        "Manifests", "Markdown", "Model", "Notifications", "PlanPages", "Planning", "Plans",
        "Reference",
        "Rendering", "SupportRequests", "TestSupport", "UserPages", crypto,
      ], exclude: ["Data"]),
    .testTarget(
      name: "SearchingTests",
      dependencies: ["Fields", "Model", "Searching", "TestSupport"]),
    .testTarget(
      name: "PseudonymsTests",
      dependencies: [
        "Diagnostics", "Drifts", "Fields", "JSON", "Model", "Planning", "Plans", "Pseudonyms",
        "Rendering", "TestSupport",
      ]),
    .testTarget(
      name: "SecretsTests", dependencies: ["Secrets", "TestSupport", crypto, cryptoExtras],
      exclude: ["Data"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "AccountStorage", "Fields", "Model", "PostgresSchema", "PostgresStorage", "SQLiteSchema",
        "SQLiteStorage", "Storage", "StoreSupport", "TestSupport", grdb,
      ],
      exclude: ["Data"]),
    .testTarget(
      name: "CareTests",
      dependencies: [
        "Care", "Diagnostics", "Fields", "Files", "Model", "PostgresCare", "PostgresConnection",
        "SQLiteCare", "SQLiteSchema", "SQLiteStorage", "Storage", "TestSupport", grdb,
      ]),
    .testTarget(
      name: "MailTests", dependencies: ["Fields", "Mail", "Templates", "TestSupport"],
      exclude: ["Data"]),
    .testTarget(
      name: "MailingTests",
      dependencies: [
        "AccountStorage", "Fields", "Mail", "Mailing", "Model", "Secrets", "Storage", "Templates",
        "TestSupport",
      ]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Mail", "Templates", "TestSupport"]),
    .testTarget(
      name: "SMTPTests",
      dependencies: ["Fields", "Mail", "Model", "SMTP", "Secrets", "TestSupport"],
      exclude: ["Data", "Scripts"]),
    .testTarget(name: "NotificationsTests", dependencies: ["JSON", "Notifications"]),
    .testTarget(
      name: "WebhooksTests", dependencies: ["Notifications", "TestSupport", "Webhooks"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "CSV", "Diagnostics", "Fields", "Importing", "Model", "Secrets", "TestSupport",
      ]),
    .testTarget(
      name: "ReconcilingTests",
      dependencies: [
        "AccountStorage", "Drifts", "FieldCoding", "Fields", "JSON", "Mail", "Mailing", "Model",
        "Planning", "Plans", "PostgresConnection", "PostgresSchema", "PostgresStorage",
        "Reconciling", "Secrets", "Storage", "StoreSupport", "Templates", "TestSupport",
      ]),
    .testTarget(
      name: "TakeoverTests",
      dependencies: [
        "CSV", "Decoding", "Diagnostics", "Fields", "Importing", "Mail", "Mailing",
        "ManifestWriting", "Manifests", "Model", "Planning", "Plans", "Reconciling", "Storage",
        "StoredManifests", "Takeover", "TestSupport",
      ], exclude: ["Scripts"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["TestSupport", "rollcall", "rollcall-portal"],
      exclude: ["report.py", "walk.py"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Fields", "JSON", "Model", "Plans", "TestSupport", "rollcall", "rollcall-portal",
      ],
      exclude: ["Pipelines", "Transcripts"]),
  ],
  swiftLanguageModes: [.v6]
)

/// The rules of Swift 7, today, for every target, tests included.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

/// The only targets that touch pointers.
let pointers: Set = [
  "Curl", "LibYAML", "Outlines", "PostgresConnection", "SMTP", "Webhooks", "YAML",
]

for target in package.targets where target.type != .system {
  let isOfTests = target.isTest || target.path?.hasPrefix("Tests/") == true
  let isSafe = !isOfTests && !pointers.contains(target.name)
  target.swiftSettings = rules + (isSafe ? [.strictMemorySafety()] : [])
}
