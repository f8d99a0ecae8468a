package import ArgumentParser
package import Arguments
import ManifestWriting
package import Running
package import Terminal

/// `rollcall import`.
package struct ImportCommand: Subcommand {
  package static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Write manifests of a portal's user CSV.",
    discussion: """
      The first row names the columns, in any order and case, under the names that portals and \
      Rollcall's own CSV give them: extension, domain, first name, last name, login, email address, \
      department, site, timezone, caller id, … Separators, encoding and line ends are found out.

      Every problem is reported with its row and column. As long as one is an error, nothing is \
      written. PINs and passwords of the file are never kept, and nobody is mailed.

      Departments have a file each where there are several of them, or else sites where there are \
      several; otherwise one file holds all users. Departments and sites that no manifest declares \
      are declared, too.

      EXAMPLES
        rollcall import users.csv
        rollcall import users.csv --out people --split site
        rollcall import users.csv --format github
        ssh portal cat users.csv | rollcall import -
      """)

  @OptionGroup package var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The CSV; - is standard input.", valueName: "file.csv"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var file: String

  @Option(
    help: "The folder to write to; default: the first one of manifests: in rollcall.yaml.",
    completion: .directory)
  var out: String?

  @Option(help: "What has a file of its own: each site, each department, or none of them.")
  var split: ManifestSplit?

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(help: "How problems look.")
  var format = ImportFormat.text

  package init() {}

  package func validate() throws {
    if out == "" { throw ValidationError("--out names no folder.") }
  }

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let source = try CSVSource(file)
    let setting = try await ImportSetting(session, out: out, replaces: force)
    return try CSVImport(source, setting, session, self).run()
  }
}
