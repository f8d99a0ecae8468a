import Fields
package import Plans

/// A plan as text for people.
package struct PlanText {
  let plan: Plan
  let header: PlanHeader
  let isVerbose: Bool
  let values = ValueText()
  /// By `Field.rawValue`.
  let fieldNames = FieldTable.descriptors.map(\.name)
  var out: TextBuffer

  /// The whole text; `isVerbose` lists every user who is unmanaged or out of area.
  package static func render(
    _ plan: Plan, header: PlanHeader, style: TextStyle = .plain, isVerbose: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    render(plan, header: header, style: style, isVerbose: isVerbose) { bytes += $0 }
    return bytes
  }

  /// Hands the text to `sink` in pieces of some 64 KiB, so that a great plan takes little memory.
  package static func render<Failure: Error>(
    _ plan: Plan, header: PlanHeader, style: TextStyle = .plain, isVerbose: Bool = false,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var text = PlanText(
      plan: plan, header: header, isVerbose: isVerbose, out: TextBuffer(style))
    text.writeHeader()
    for action in plan.actions {
      text.write(action)
      if text.out.bytes.count >= 65_536 { try sink(text.out.take()) }
    }
    text.writeSections()
    text.writeEnd()
    try sink(text.out.take())
  }

  /// The summary and what to do next, alone.
  package static func ending(_ plan: Plan, header: PlanHeader) -> [UInt8] {
    var text = PlanText(plan: plan, header: header, isVerbose: false, out: TextBuffer(.plain))
    text.writeEnd()
    return text.out.take()
  }

  private mutating func writeHeader() {
    out.heading(
      company: header.company, files: header.files, users: header.users, role: plan.role,
      store: header.store)
  }
}
