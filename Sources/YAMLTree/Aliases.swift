import CLibYAML
import Diagnostics

extension TreeBuilder {
  /// Adds an alias; one that leads nowhere, or too far, becomes a null.
  mutating func addAlias(_ event: UnsafePointer<yaml_event_t>) -> Outcome {
    guard pending.isEmpty else { return .stop(nil, resumeAfter: comments.covered) }
    let range = SourceRange(
      cursor.offset(ofMark: Int(event.pointee.start_mark.index)),
      cursor.offset(ofMark: Int(event.pointee.end_mark.index)))
    comments.cover(upTo: range.start)
    comments.skip(to: range.end)
    let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
    let target = target(of: name, at: range)
    if expectsKey { addUnequalledKey() }
    var record = NodeRecord(
      kind: target == nil ? .scalar : .alias, start: range.start, end: range.end,
      parent: NodeRecord.none)
    if let target { record.payload = UInt32(bitPattern: target) }
    _ = append(record)
    return .goOn
  }

  /// The node that an alias may stand for; nil, and a problem, if there is none.
  private mutating func target(of name: String, at range: SourceRange) -> Int32? {
    guard let target = anchors[name] else {
      problems.append(YAMLProblem(.unknownAlias, at: range, detail: name))
      return nil
    }
    if records[Int(target)].flags.contains(.open) {
      let start = Int(records[Int(target)].start)
      problems.append(
        YAMLProblem(
          .selfReference, at: range, related: SourceRange(start, start + 1), detail: name))
      return nil
    }
    let size = expandedSizes[target] ?? 1
    guard expandedNodes + size <= limits.expandedNodes else {
      reportExpansion(name, at: range)
      return nil
    }
    expandedNodes += size
    if !frames.isEmpty { frames[frames.count - 1].expanded += size }
    return target
  }

  private mutating func reportExpansion(_ name: String, at range: SourceRange) {
    guard !isExpansionReported else { return }
    isExpansionReported = true
    problems.append(YAMLProblem(.tooManyExpansions, at: range, detail: name))
  }
}
