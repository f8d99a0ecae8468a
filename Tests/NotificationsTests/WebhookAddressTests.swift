import Notifications
import Testing

struct WebhookAddressTests {
  @Test(arguments: [
    ("https://hooks.example.com", "hooks.example.com"),
    ("https://hooks.example.com:8443/services/T0/B0/x", "hooks.example.com"),
    (
      "https://prod.example.com/workflows/1/triggers/manual?api-version=1&sig=a%2Fb-_~",
      "prod.example.com"
    ),
    ("http://localhost:9000/x", "localhost"), ("http://127.0.0.1/", "127.0.0.1"),
    ("https://[2001:db8::1]/x", "[2001:db8::1]"),
  ])
  func `an address is taken as it is`(text: String, host: String) throws {
    let address = try WebhookAddress(text)
    #expect(address.text == text)
    #expect(address.host == host)
  }

  @Test(arguments: [
    "", "hooks.example.com", "https://", "https:///x", "ftp://example.com", "file:///etc/passwd",
    "HTTPS://example.com", "https://user:pw@example.com/x", "https://example.com/#x",
    "https://example.com/?a=#x", "https://example.com/a b", "https://example.com/?a b",
    "https://example.com/é", "https://example.com/?é", "https://example.com/x\n",
    "https://example.com/?x\r\nHost: a", "https://example.com:0/", "https://example.com:99999/",
    "https://example.com/" + String(repeating: "x", count: 2_048),
  ])
  func `what is no address is refused`(text: String) {
    #expect(throws: WebhookAddress.Fault.malformed) { try WebhookAddress(text) }
  }

  @Test(arguments: ["http://example.com/x", "http://localhost.example.com", "http://128.0.0.1"])
  func `nothing goes to another machine in the clear`(text: String) {
    #expect(throws: WebhookAddress.Fault.insecure) { try WebhookAddress(text) }
  }

  @Test(arguments: [
    "/services/T0AB1CD2E/B0FG3HI4J/abcDEFghiJKLmnoPQRstuVWX", "/hooks/4b3k8fz1yjd7xq2n",
    "/?sig=AbCdEfGhIjKlMnOpQr", "/api/webhooks/1234567890123456/x",
  ])
  func `a token is seen`(path: String) throws {
    #expect(try WebhookAddress("https://example.com\(path)").holdsToken)
  }

  @Test(arguments: ["", "/", "/rollcall", "/rollcall-notifications/of-the-harbor", "/x?v=2024-01"])
  func `words are no token`(path: String) throws {
    #expect(try !WebhookAddress("https://0123456789abcdef.example.com\(path)").holdsToken)
  }

  @Test func `an address shows its host alone`() throws {
    let address = try WebhookAddress("https://hooks.example.com/canary?canary")
    var dumped = ""
    dump(address, to: &dumped)
    for text in ["\(address)", String(reflecting: address), "\([address])", dumped] {
      #expect(!text.contains("canary"))
    }
    #expect("\(address)" == "hooks.example.com")
  }
}
