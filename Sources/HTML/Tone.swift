/// What something is like; words and symbols say it too, colour only helps.
///
/// The raw value is a class of the style sheet.
package enum Tone: String, Sendable {
  case plain
  case addition
  case change
  case danger
  case mail
  case faint
}
