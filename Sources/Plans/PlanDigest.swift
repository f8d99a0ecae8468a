import Crypto
import Fields
import JSON

/// The digest of what a plan means: whom it is for, what it does and remembers, in which order.
///
/// It leaves out what only informs: places in files, causes, warnings, times.
package enum PlanDigest {
  /// `sha256:` and 64 lower-case hexadecimal digits.
  ///
  /// The digest is of a compact JSON object; its members have one order, and so have theirs.
  package static func digest(of plan: Plan) -> String {
    var hash = SHA256()
    var writer = JSONWriter(style: .compact)
    writer.beginObject()
    writer.name("format")
    writer.integer(PlanDocument.majorFormat)
    writer.name("organization")
    writer.string(plan.organization)
    writer.name("store")
    writer.string(plan.store)
    writer.name("role")
    writer.string(plan.role.rawValue)
    writer.name("actions")
    writer.beginArray()
    for action in plan.actions {
      PlanDocumentWriter.write(action, .meaning, to: &writer)
      hash.take(from: &writer)
    }
    writer.endArray()
    writer.name("records")
    writer.beginArray()
    for record in plan.records {
      PlanDocumentWriter.write(record, to: &writer)
      hash.take(from: &writer)
    }
    writer.endArray()
    writer.endObject()
    hash.take(from: &writer)
    return "sha256:" + hexadecimal(Array(hash.finalize()))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256 {
  /// Takes what is written so far, so that no plan is ever held as one text.
  fileprivate mutating func take(from writer: inout JSONWriter) {
    update(data: writer.bytes)
    writer.bytes.removeAll(keepingCapacity: true)
  }
}
