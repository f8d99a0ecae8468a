import TestSupport
import Testing

/// What is imported beside any manifests is a workspace that holds, or isn't written.
struct ImportPropertyTests {
  @Test(arguments: 0..<40)
  func `what an import writes validates`(seed: Int) async throws {
    var random = SplitMix64(seed: seed)
    let shell = try Shell()
    try shell.write(Self.settings(&random), to: "rollcall.yaml")
    try shell.write(Self.shared(&random), to: "people/organization.yaml")
    try shell.write(Self.staff, to: "people/\(random.pick(["staff", "users", "sales"])).yaml")
    try shell.write(Self.rows(&random), to: "new.csv")
    let before = try await shell.run("rollcall validate")
    #expect(before.exit == 0, "\(before.output)")
    let files = try await shell.run("cat people/*; ls -A people").output
    let flags = random.pick(["", "--split none", "--split department", "--split site"])
    let force = random.pick(["", "--force"])
    let imported = try await shell.run("rollcall import new.csv \(flags) \(force)")
    if imported.exit == 0 {
      let after = try await shell.run("rollcall validate")
      #expect(after.exit == 0, "\(imported.output)\(after.output)")
    } else {
      #expect(imported.exit == 1, "\(imported.output)")
      #expect(try await shell.run("cat people/*; ls -A people").output == files)
    }
  }

  private static func settings(_ random: inout SplitMix64) -> String {
    let defaults = random.pick([
      "", "defaults: {department: Sales}\n", "defaults: {reset: \"2026-11\", welcome: true}\n",
    ])
    return "organization: acme\ncompany: Acme\ndomain: acme.example.com\nmanifests: [people]\n"
      + defaults
  }

  private static func shared(_ random: inout SplitMix64) -> String {
    let sites = random.pick(["", "sites: [{name: Boston}]\n"])
    return "departments: [Sales]\nprofiles: {agent: {scope: call_center_agent}}\n" + sites
  }

  private static let staff = """
    phone_numbers: [{number: "+16175550101", extension: 1001}]
    users:
      - extension: 1001
        profile: agent
        first_name: Ada
        last_name: Lovelace
        emails: [ada@acme.example.com]
        department: Sales

    """

  private static func rows(_ random: inout SplitMix64) -> String {
    var text = "ext,first,last,email,type,login,did,department,site,agents\n"
    for number in 1002...1004 {
      let login = random.chance(20) ? "1001@acme.example.com" : ""
      let did = random.chance(20) ? "+1617555010\(number % 3)" : ""
      let department = random.pick(["", "Sales", "Support"])
      let site = random.pick(["", "Boston", "Reno"])
      text += "\(number),A,B,p\(number)@acme.example.com,user,"
      text += "\(login),\(did),\(department),\(site),\n"
    }
    return text + (random.chance(50) ? "8000,Care,,,queue,,,,,1001;1002\n" : "")
  }
}
