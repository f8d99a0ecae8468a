import HTTPTypes
import Synchronization
import Testing

struct FormGuardTests {
  static let fields = ["login_name": "1001@acme.example.com", "password": "harbor lights at dusk"]

  @Test(
    arguments: [
      ["Origin": "https://portal.example.com", "Sec-Fetch-Site": "same-origin"],
      ["Origin": "null", "Sec-Fetch-Site": "same-origin"], ["Origin": "null"], [:],
    ])
  func `our own form is taken`(headers: [String: String]) async throws {
    let visit = try Visit()
    let page = try await visit.get("/sign-in")
    let reply = try await visit.post("/sign-in", code: page.code, Self.fields, headers)
    #expect(reply.status == 303)
    #expect(reply.location == "/profile")
  }

  @Test(
    arguments: [
      ["Origin": "https://evil.example"], ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site"], ["Origin": "http://portal.example.com"],
      ["Origin": "https://portal.example.com.evil.example", "Sec-Fetch-Site": "same-origin"],
    ])
  func `another site's form changes nothing`(headers: [String: String]) async throws {
    let visit = try Visit()
    let page = try await visit.get("/sign-in")
    let reply = try await visit.post("/sign-in", code: page.code, Self.fields, headers)
    #expect(reply.status == 403)
    #expect(visit.desk.state.withLock { $0.sessions }.isEmpty)
  }

  @Test func `a code without its cookie is nothing`() async throws {
    let visit = try Visit()
    let page = try await visit.get("/sign-in")
    visit.setCookie("__Host-rollcall-form", nil)
    #expect(try await visit.post("/sign-in", code: page.code, Self.fields).status == 403)
    visit.setCookie("__Host-rollcall-form", "chosen-by-somebody")
    #expect(try await visit.post("/sign-in", code: page.code, Self.fields).status == 403)
    #expect(visit.desk.state.withLock { $0.sessions }.isEmpty)
  }

  @Test func `a form from another session is out of date`() async throws {
    let visit = try Visit()
    visit.signIn()
    let page = try await visit.get("/profile")
    visit.signIn()
    let reply = try await visit.post(
      "/profile/pin", code: page.code, ["current_password": "harbor lights at dusk", "pin": "9271"])
    #expect(reply.status == 403)
    #expect(visit.desk.state.withLock { $0.pin } == "4711")
  }

  @Test func `forms from before signing in don't count after it`() async throws {
    let visit = try Visit()
    let page = try await visit.get("/sign-in")
    _ = try await visit.post("/sign-in", code: page.code, Self.fields)
    #expect(try await visit.post("/sign-in", code: page.code, Self.fields).status == 403)
  }
}
