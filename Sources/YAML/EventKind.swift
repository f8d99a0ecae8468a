/// What an event of a YAML file announces.
///
/// Aliases never show: the reader replays the node they stand for.
@usableFromInline package enum EventKind: UInt8, Sendable {
  case streamStart
  case documentStart
  case documentEnd
  case mappingStart
  case mappingEnd
  case sequenceStart
  case sequenceEnd
  case scalar
  case streamEnd
}
