/// What a reader must know of the world outside its file.
package struct ReadingContext: Sendable {
  /// The names of the system's time zones.
  package var timeZones: Set<String>
  /// The organization's domain, in which login names end; nil while it isn't known.
  package var domain: String?
  /// How many values the workspace fills in for each user; room is made for them at once.
  package var fillInCount: Int

  package init(timeZones: Set<String>, domain: String? = nil, fillInCount: Int = 0) {
    self.timeZones = timeZones
    self.domain = domain
    self.fillInCount = fillInCount
  }
}
