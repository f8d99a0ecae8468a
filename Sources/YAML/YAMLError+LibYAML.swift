internal import CYAML

extension EventReader {
  /// What libyaml stopped for, in words for people who don't know YAML's grammar.
  func failure() -> YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    if state.error == YAML_READER_ERROR {
      let mark = source.mark(of: Int(state.problem_offset))
      return YAMLError(problem, at: mark)
    }
    if state.error == YAML_MEMORY_ERROR {
      return YAMLError("There isn't enough memory to read this file.", at: .fileStart)
    }
    return YAMLError(problem, at: Mark(state.problem_mark))
  }
}
