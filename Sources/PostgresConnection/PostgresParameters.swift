/// The values of a statement, side by side, each with a zero byte behind it as libpq wants them.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  /// Where each value starts; nil for a null.
  private var starts: [Int?] = []

  init(_ values: [PostgresValue]) throws(PostgresFailure) {
    for value in values {
      guard let text = value.bytes else {
        starts.append(nil)
        continue
      }
      guard !text.contains(0) else { throw .unfitText }
      starts.append(bytes.count)
      bytes += text
      bytes.append(0)
    }
  }

  func withPointers<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { all in
      let pointers = starts.map { start in
        start.flatMap { place in all.baseAddress.map { $0 + place } }
          .map { $0.assumingMemoryBound(to: CChar.self) }
      }
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
