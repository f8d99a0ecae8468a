/// Why a secret could not be read or made; no case carries any part of one.
package enum SecretsError: Error, Hashable, CustomStringConvertible {
  case linkKeyLength
  case linkKeyText
  case planKeyLength
  case pseudonymKeyLength
  case nonceLength
  case tokenText
  case credentialText
  case derivation

  package var description: String {
    switch self {
    case .linkKeyLength: "a link key has exactly \(LinkKey.byteCount) bytes"
    case .linkKeyText:
      "a link key file holds exactly \(LinkKey.byteCount * 2) hexadecimal digits on one line"
    case .planKeyLength:
      "a key for plans has at least \(PlanKey.minimumLength) characters; `openssl rand -hex 32` makes one"
    case .pseudonymKeyLength:
      "a key for pseudonyms has at least \(PseudonymKey.minimumLength) characters"
    case .nonceLength: "a nonce has exactly \(Nonce.byteCount) bytes"
    case .tokenText: "this is not the token of a link"
    case .credentialText: "a stored credential is not in the form scrypt$15$8$3$<salt>$<hash>"
    case .derivation: "scrypt could not be computed; there may be too little memory"
    }
  }
}
