package import Fields

/// What a reader must know of the world outside its file.
package struct ReadingContext: Sendable {
  /// The names of the system's time zones.
  package var timeZones: Set<String>
  /// The organization's domain, in which login names end; nil while it isn't known.
  package var domain: String?
  /// The fields that the workspace fills in for each user; room is made for them at once.
  package var fillIn: [Field]

  package init(timeZones: Set<String>, domain: String? = nil, fillIn: [Field] = []) {
    self.timeZones = timeZones
    self.domain = domain
    self.fillIn = fillIn
  }
}
