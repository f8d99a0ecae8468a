import ArgumentParser
import Arguments

/// How the problems of a CSV look.
enum ImportFormat: String, ReportFormat {
  case text
  case json
  case github
}
