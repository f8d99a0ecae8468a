package import Fields
package import Model

/// What manifests are written for: how users are spread over files, and what a workspace fills in.
package struct ManifestSetting: Sendable {
  package var split: ManifestSplit
  /// Default login names end in it, and are not written.
  package var domain: String
  /// By `Field.rawValue`: what `defaults:` in rollcall.yaml fills in.
  package private(set) var defaults: [Value?]
  /// The names of profiles that other manifests declare.
  package var takenProfiles: Set<String>

  package init(
    split: ManifestSplit, domain: String, defaults: [DesiredUser.Entry] = [],
    takenProfiles: Set<String> = []
  ) {
    self.split = split
    self.domain = domain
    self.takenProfiles = takenProfiles
    self.defaults = Array(repeating: nil, count: Field.count)
    for entry in defaults { self.defaults[Int(entry.field.rawValue)] = entry.value }
  }
}
