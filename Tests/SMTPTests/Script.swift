import Foundation

/// What a scripted server is to do; see `Scripts/scripted_server.py`.
struct Script: Encodable {
  var security = "none"
  var certificate: String?
  var newest: String?
  var utf8 = false
  var mechanisms: String?
  var replies: [String: [String]] = [:]
  var east: String?
  var log = ""
}
