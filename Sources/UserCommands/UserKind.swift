import ArgumentParser

/// What a user may be, as `--kind` names it.
enum UserKind: String, CaseIterable, ExpressibleByArgument {
  case person
  case conferenceBridge = "conference_bridge"
  case autoAttendant = "auto_attendant"
  case callQueue = "call_queue"
}
