/// The version of the program, as `--version` and saved plans say it.
package enum Version {
  package static let text = "0.1.0"
}
