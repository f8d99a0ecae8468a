/// Who signs requests to support, can be called back, and is named in mails.
package struct Requester: Hashable, Sendable {
  package var name: String
  package var `extension`: String

  package init(name: String, extension: String) {
    self.name = name
    self.extension = `extension`
  }
}
