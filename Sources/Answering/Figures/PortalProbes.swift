/// What the process knows of itself, for those who run it.
package struct PortalProbes: Sendable {
  /// Nil when all is well; else one sentence without names or secrets.
  package var trouble: @Sendable () async -> String?
  package var readings: @Sendable () async -> [PortalReading]

  package init(
    trouble: @escaping @Sendable () async -> String? = { nil },
    readings: @escaping @Sendable () async -> [PortalReading] = { [] }
  ) {
    self.trouble = trouble
    self.readings = readings
  }
}
