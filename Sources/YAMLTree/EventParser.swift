import CLibYAML

/// libyaml's parser over a text in memory.
struct EventParser: ~Copyable {
  /// Why it stopped.
  struct Failure {
    let problem: String
    let context: String
    /// Indexes in Unicode scalars, as libyaml counts.
    let problemIndex: Int
    let contextIndex: Int?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let joined: UnsafeMutableBufferPointer<UInt8>?

  /// Reads `prefix` and then the source; the source must outlive the parser.
  init(prefix: [UInt8], source: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    guard !prefix.isEmpty else {
      joined = nil
      yaml_parser_set_input_string(parser, source.baseAddress, source.count)
      return
    }
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: prefix.count + source.count)
    _ = text.initialize(from: prefix)
    _ = UnsafeMutableBufferPointer(rebasing: text[prefix.count...]).initialize(from: source)
    joined = text
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    joined?.deallocate()
  }

  /// Fills in the next event, which the caller must delete; false where the text is broken.
  func next(_ event: inout yaml_event_t) -> Bool {
    yaml_parser_parse(parser, &event) == 1
  }

  /// What went wrong, once `next` has returned false.
  var failure: Failure {
    let state = parser.pointee
    return Failure(
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      problemIndex: Int(state.problem_mark.index),
      contextIndex: state.context == nil ? nil : Int(state.context_mark.index))
  }
}
