import ArgumentParser
import Arguments

/// How a list of users looks.
enum UserListFormat: String, ReportFormat {
  case text
  case json
  case csv
}
