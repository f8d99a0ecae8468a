import Testing

/// Bytes for the portal, and the status of its answer.
struct RawRequest: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: String
  let status: String

  init(_ name: String, _ lines: [String], _ status: String) {
    testDescription = name
    bytes = lines.joined(separator: "\r\n") + "\r\n\r\n"
    self.status = status
  }

  private static let get = "GET /sign-in HTTP/1.1"
  private static let post = "POST /sign-in HTTP/1.1"
  private static let host = "Host: portal.example.com"
  private static let close = "Connection: close"

  static let all = [
    RawRequest("a page", [get, host, close], "200"),
    RawRequest("the head of a page", ["HEAD /sign-in HTTP/1.1", host, close], "200"),
    RawRequest("two hosts", [get, host, "Host: evil.example", close], "421"),
    RawRequest("no host", [get, close], "421"),
    RawRequest("nonsense", ["nonsense"], "400"),
    RawRequest("a long header", [get, "X: \(String(repeating: "a", count: 40_000))"], "400"),
    RawRequest(
      "two lengths", [post, host, "Content-Length: 4", "Transfer-Encoding: chunked", "", "0"],
      "400"),
    RawRequest(
      "a large body",
      [
        post, host, "Content-Length: 999999999",
        "Content-Type: application/x-www-form-urlencoded",
      ], "413"),
  ]
}
