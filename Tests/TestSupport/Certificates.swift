import Foundation

/// An authority of the tests' own, made once a run, and what it signed.
package final class Certificates: Sendable {
  package static let shared = Result { try Certificates() }

  /// The authority's certificate, which clients are to trust.
  package var authority: String { folder.path + "/authority.pem" }
  /// Certificate and key for `localhost` and 127.0.0.1.
  package var good: String { folder.path + "/good.pem" }
  package var expired: String { folder.path + "/expired.pem" }
  /// For another host.
  package var wrongName: String { folder.path + "/wrong.pem" }
  /// Signed by nobody but itself.
  package var untrusted: String { folder.path + "/untrusted.pem" }

  private let folder: ServerFolder

  private init() throws {
    folder = try ServerFolder()
    try ShellCommand.run(
      """
      set -e; cd \(folder.path)
      openssl ecparam -name prime256v1 -genkey -noout -out key
      openssl req -x509 -new -key key -subj /CN=authority -days 2 -out authority.pem
      make() {
        openssl req -new -key key -subj /CN=$2 -out $1.csr -addext subjectAltName=$3
        openssl x509 -req -in $1.csr -CA authority.pem -CAkey key -days $4 \
          -copy_extensions copy -out $1.crt
        cat key $1.crt >$1.pem
      }
      make good localhost DNS:localhost,IP:127.0.0.1 2
      make expired localhost DNS:localhost -1
      make wrong mail.example.com DNS:mail.example.com 2
      openssl req -x509 -new -key key -subj /CN=localhost -days 2 -out untrusted.crt \
        -addext subjectAltName=DNS:localhost
      cat key untrusted.crt >untrusted.pem
      chmod 644 *
      """)
  }
}
