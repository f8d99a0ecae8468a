/// How the letters of a file are written as bytes.
package enum CSVEncoding: Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252
}
