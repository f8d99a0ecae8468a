/// Names of other scripts in the letters that every mail server takes (RFC 3492, RFC 5890).
enum Punycode {
  /// The domain with each label that isn't ASCII as an A-label, `xn--…`.
  ///
  /// Nil when a label doesn't fit into the 63 bytes that DNS allows. The domain must be composed
  /// (NFC), as all texts of manifests are.
  static func asciiDomain(_ domain: String) -> String? {
    var labels: [String] = []
    for label in domain.lowercased().unicodeScalars.split(separator: ".") {
      let scalars = label.map(\.value)
      guard scalars.contains(where: { $0 >= 0x80 }) else {
        labels.append(String(String.UnicodeScalarView(label)))
        continue
      }
      guard let encoded = encode(scalars), encoded.utf8.count + 4 <= 63 else { return nil }
      labels.append("xn--" + encoded)
    }
    return labels.joined(separator: ".")
  }

  private static let base: UInt32 = 36
  private static let smallestThreshold: UInt32 = 1
  private static let largestThreshold: UInt32 = 26

  /// RFC 3492, 6.3; nil where a number doesn't fit.
  private static func encode(_ scalars: [UInt32]) -> String? {
    let basic = scalars.filter { $0 < 0x80 }
    var output = basic.compactMap(Unicode.Scalar.init)
    if !basic.isEmpty { output.append("-") }
    var (next, delta, bias) = (0x80 as UInt32, 0 as UInt32, 72 as UInt32)
    var handled = UInt32(basic.count)
    while handled < scalars.count {
      guard let smallest = scalars.filter({ $0 >= next }).min() else { return nil }
      let (growth, overflows) = (smallest - next).multipliedReportingOverflow(by: handled + 1)
      guard !overflows, delta <= .max - growth - UInt32(scalars.count) else { return nil }
      delta += growth
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  /// A number with digits of growing weight, the least first.
  private static func digits(of number: UInt32, bias: UInt32) -> [Unicode.Scalar] {
    var digits: [Unicode.Scalar] = []
    var rest = number
    var position = base
    while true {
      let threshold = min(
        max(position > bias ? position - bias : 0, smallestThreshold), largestThreshold)
      guard rest >= threshold else { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30))
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var position: UInt32 = 0
    while delta > (base - smallestThreshold) * largestThreshold / 2 {
      delta /= base - smallestThreshold
      position += base
    }
    return position + (base - smallestThreshold + 1) * delta / (delta + 38)
  }
}
