import Crypto
import FieldCoding
import Fields
import JSON
package import Model
import Plans

/// SHA-256 over what the manifests say, whatever the order of files and keys.
package enum DesiredDigest {
  /// `sha256:` and 64 hexadecimal digits.
  package static func digest(of desired: Desired) -> String {
    var hash = SHA256()
    for user in desired.users {
      var writer = JSONWriter()
      writer.beginArray()
      writer.string(user.extension.text)
      for entry in user.entries {
        writer.string(entry.field.name)
        ValueCoding.write(entry.value, entry.field.descriptor.shape, to: &writer)
      }
      writer.endArray()
      hash.update(data: writer.bytes)
    }
    for kind in ResourceKind.listed { add(desired.resources[kind] ?? [], kind, to: &hash) }
    return "sha256:" + hash.finalize().map(hexadecimal).joined()
  }

  private static func add(
    _ resources: [DesiredResource], _ kind: ResourceKind, to hash: inout SHA256
  ) {
    guard let table = ItemTable.table(of: kind) else { return }
    for resource in resources.sorted(by: { $0.item.key < $1.item.key }) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.string(kind.rawValue)
      ValueCoding.write(.items([resource.item]), .items(table), to: &writer)
      writer.endArray()
      hash.update(data: writer.bytes)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
