import TestSupport
import Testing

/// What a long file costs, measured in a process of its own.
struct MemoryTests {
  /// In kibibytes: the peak of an import of so many rows.
  private static func peak(ofRows count: Int) async throws -> Int {
    let shell = try Shell()
    try shell.write(
      "organization: acme\ncompany: Acme\ndomain: acme.example.com\n", to: "rollcall.yaml")
    try shell.write(script, to: "peak.py")
    let rows = (0..<count).map {
      "\(10_000 + $0),Ada,Lovelace,user\($0)@acme.example.com,Sales\n"
    }
    try shell.write("ext,first,last,email,department\n" + rows.joined(), to: "users.csv")
    let run = try await shell.run("python3 peak.py rollcall import users.csv --out people")
    return try #require(Int(run.output.dropLast()), "\(run.output)")
  }

  private static let script = """
    import resource, subprocess, sys
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)

    """

  /// A row takes some 220 bytes; one whose user is held takes more than 1,000.
  @Test func `an import holds no user`() async throws {
    let short = try await Self.peak(ofRows: 2_000)
    let long = try await Self.peak(ofRows: 20_000)
    #expect((long - short) * 1_024 / 18_000 < 500, "\(short) to \(long) KiB")
  }
}
