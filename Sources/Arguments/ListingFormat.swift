import ArgumentParser

/// How a listing looks: for people, or for programs.
package enum ListingFormat: String, ReportFormat {
  case text
  case json
}
