package import ArgumentParser
package import Arguments
import Exports
import ManifestWriting
package import Running
package import Terminal

/// `rollcall export`.
package struct ExportCommand: Subcommand {
  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write manifests of what is stored; a plan of them finds nothing to do.",
    discussion: """
      What the users of a file share becomes the file's defaults, and what several users share a \
      profile. Nothing is asked of anybody: no mail, no reset. PINs and passwords are in no export.

      Before a file gets its name all of them are read back as a run would read them. A stored value \
      that manifests can't say is left out, and a warning says what to do about it. A department \
      or site that only the defaults of rollcall.yaml name is declared, and a plan creates it.

      --format json writes all that is stored, counts of people's data included, and --format csv \
      the users as a table; phones, answering rules and resources don't fit into that. `rollcall \
      store load` fills an empty store from either.

      EXAMPLES
        rollcall export --out people
        rollcall export --out people --split site
        rollcall export --unmanaged --out people/found
        rollcall export > users.yaml
        rollcall export --format json --out acme.json
      """)

  @OptionGroup package var options: GlobalOptions

  @Option(
    help: """
      The folder to write to, one file for each department, or the file for json and csv; without \
      it, standard output.
      """, completion: .file())
  var out: String?

  @Option(help: "What has a file of its own: each site, each department, or none of them.")
  var split: ManifestSplit?

  @Flag(help: "Replace files that are there.")
  var force = false

  @Flag(help: "Only users that no manifest names, to stand beside the manifests there are.")
  var unmanaged = false

  @Flag(help: "Leave out queues, bridges and attendants.")
  var hideSystem = false

  @Option(help: "What is written.")
  var format = ExportFormat.yaml

  package init() {}

  package func validate() throws {
    if out == "" { throw ValidationError("--out names nothing.") }
    if format != .yaml, let split {
      throw ValidationError("--split \(split.rawValue) is about manifests: leave it out.")
    }
    if out == nil, let split, split != .none {
      throw ValidationError(
        "--split \(split.rawValue) writes several files: name a folder by --out.")
    }
    if force, out == nil { throw ValidationError("--force is about files: name one by --out.") }
    if force, unmanaged, format == .yaml {
      throw ValidationError(
        "--force could replace manifests that name the users whom --unmanaged leaves out.")
    }
  }

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let source = try await ExportSource(self, session)
    let state = StateExport(command: self, session: session, source: source)
    return switch format {
    case .yaml:
      try await ManifestExport(command: self, session: session, source: source).run()
    case .json: try state.run(ExportWriter.render)
    case .csv: try state.run(ExportCSV.render)
    }
  }
}

extension ManifestSplit: ExpressibleByArgument {}
