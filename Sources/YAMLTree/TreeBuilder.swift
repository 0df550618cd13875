import CLibYAML
import Diagnostics

/// Builds a tree from libyaml's events; see also the extensions in the files beside this one.
struct TreeBuilder {
  let source: UnsafeBufferPointer<UInt8>
  let limits: Limits

  var records: [NodeRecord] = []
  var sideText: [UInt8] = []
  var documents: [NodeID] = []
  var problems: [YAMLProblem] = []
  var comments: CommentScanner
  var keys = KeyLedger()
  var cursor: MarkCursor

  /// The collections that are open, outermost first.
  var frames: [Frame] = []
  /// Open collections that a new segment has yet to enter again, outermost first.
  var pending: [Frame] = []
  /// Marks below this index are those of the text put in front of a segment.
  var prefixLength = 0
  var anchors: [String: Int32] = [:]
  /// How many nodes each anchored collection stands for, itself and its aliases' targets included.
  var expandedSizes: [Int32: Int] = [:]
  var expandedNodes = 0
  var isExpansionReported = false
  var recoveries = 0
  /// Takes the values while the file is read.
  private let handOn: ((ScalarBatch) -> Void)?
  private var batch = ScalarBatch()
  /// The characters that libyaml does not see.
  var standIns: [JSONText.StandIn] = []

  /// A collection whose end has not been seen.
  struct Frame {
    let node: Int32
    let isMapping: Bool
    let isFlow: Bool
    /// The column at which a block collection's entries stand, from 0.
    let column: Int
    let isAnchored: Bool
    let firstKey: Int
    var childCount = 0
    var lastChild = NodeRecord.none
    /// How many nodes the aliases within it stand for.
    var expanded = 0
  }

  init(
    source: UnsafeBufferPointer<UInt8>, limits: Limits, handOn: ((ScalarBatch) -> Void)? = nil
  ) {
    self.source = source
    self.limits = limits
    self.handOn = handOn
    let start = LineBreak.startsWithMark(source) ? 3 : 0
    comments = CommentScanner(source: source, from: start)
    cursor = MarkCursor(source: source, index: 0, offset: start)
    // Room that is not used costs no memory, only addresses; growing step by step costs copies.
    records.reserveCapacity(source.count / 16)
    sideText.reserveCapacity(source.count / 2)
  }

  /// What was built.
  var result:
    (
      documents: [NodeID], comments: [YAMLComment], problems: [YAMLProblem],
      records: [NodeRecord], sideText: [UInt8], isReadInOneGo: Bool
    )
  {
    (documents, comments.found, problems, records, sideText, recoveries == 0)
  }

  /// Reads the whole text, starting anew after each place at which libyaml gives up.
  mutating func read() {
    var segment: Segment? = Segment(start: 0)
    while let current = segment { segment = read(current) }
    closeAll()
    comments.cover(upTo: source.count)
    handOn?(batch)
  }

  /// Hands a value on, in good company.
  mutating func handOn(_ text: UnsafeBufferPointer<UInt8>, of node: Int32) {
    guard let handOn else { return }
    batch.append(text, of: NodeID(node))
    guard batch.isFull else { return }
    handOn(batch)
    batch = ScalarBatch()
  }

  /// Reads from one place on; returns the next place if this one ends in an error.
  private mutating func read(_ segment: Segment) -> Segment? {
    prefixLength = segment.prefix.count
    // libyaml neither counts nor shows a byte order mark.
    let isMarked = prefixLength == 0 && LineBreak.startsWithMark(source, at: segment.start)
    cursor = MarkCursor(
      source: source, index: prefixLength, offset: segment.start + (isMarked ? 3 : 0))
    let rest = UnsafeBufferPointer(rebasing: source[segment.start...])
    let parser = EventParser(prefix: segment.prefix, source: rest)
    var event = yaml_event_t()
    while parser.next(&event) {
      let type = event.type
      let outcome = handle(&event)
      yaml_event_delete(&event)
      if type == YAML_STREAM_END_EVENT { return nil }
      if case .stop(let problem, let resumeAfter) = outcome {
        return recover(from: problem, after: resumeAfter, in: segment)
      }
    }
    let (problem, resumeAfter) = explain(parser.failure)
    return recover(from: problem, after: resumeAfter, in: segment)
  }

  /// What an event leads to.
  enum Outcome {
    case goOn
    /// Give up this segment and look for a new start after an offset.
    case stop(YAMLProblem?, resumeAfter: Int)
  }

  private mutating func handle(_ event: UnsafePointer<yaml_event_t>) -> Outcome {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return addScalar(event)
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: return open(event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(event)
    case YAML_ALIAS_EVENT: return addAlias(event)
    case YAML_DOCUMENT_START_EVENT where pending.isEmpty && frames.isEmpty: startDocument()
    default: break
    }
    return .goOn
  }

  private mutating func startDocument() {
    anchors.removeAll()
    expandedSizes.removeAll()
    expandedNodes = 0
    isExpansionReported = false
  }

  // MARK: Nodes

  /// Appends a node and links it to the collection that is open.
  mutating func append(_ record: NodeRecord) -> Int32 {
    var record = record
    let id = Int32(truncatingIfNeeded: records.count)
    if frames.isEmpty {
      documents.append(NodeID(id))
    } else {
      let top = frames.count - 1
      record.parent = frames[top].node
      record.position = Int32(truncatingIfNeeded: frames[top].childCount)
      if frames[top].lastChild != NodeRecord.none {
        records[Int(frames[top].lastChild)].next = id
      }
      frames[top].lastChild = id
      frames[top].childCount += 1
    }
    records.append(record)
    return id
  }

  /// Whether the next child of the open collection is a key.
  var expectsKey: Bool {
    guard let top = frames.last else { return false }
    return top.isMapping && top.childCount % 2 == 0
  }

  /// Opens a collection, or enters again one that an error interrupted.
  private mutating func open(_ event: UnsafePointer<yaml_event_t>) -> Outcome {
    let header = CollectionHeader(event)
    if let frame = pending.first {
      guard frame.isMapping == header.isMapping, !header.isFlow else {
        return .stop(nil, resumeAfter: comments.covered)
      }
      pending.removeFirst()
      frames.append(frame)
      return .goOn
    }
    let mark = cursor.offset(ofMark: Int(event.pointee.start_mark.index))
    let start = contentStart(mark, tag: header.hasTag, anchor: header.anchor != nil)
    guard frames.count < limits.depth else {
      let problem = YAMLProblem(
        .nestingTooDeep, at: SourceRange(start, min(start + 1, source.count)),
        detail: String(limits.depth))
      return .stop(problem, resumeAfter: start)
    }
    var record = NodeRecord(
      kind: header.isMapping ? .mapping : .sequence, start: start, end: start,
      parent: NodeRecord.none)
    record.flags = header.isFlow ? [.open, .flow] : .open
    if header.hasTag { record.flags.insert(.explicitTag) }
    if expectsKey { addUnequalledKey() }
    let id = append(record)
    if let anchor = header.anchor { anchors[anchor] = id }
    frames.append(
      Frame(
        node: id, isMapping: header.isMapping, isFlow: header.isFlow,
        column: header.isFlow ? -1 : column(of: start, header, event),
        isAnchored: header.anchor != nil, firstKey: keys.count))
    return .goOn
  }

  private func column(
    of start: Int, _ header: CollectionHeader, _ event: UnsafePointer<yaml_event_t>
  ) -> Int {
    if header.anchor == nil, !header.hasTag {
      return Int(event.pointee.start_mark.column)
    }
    let lineStart = LineBreak.lineStart(source, start)
    return source[lineStart..<start].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private mutating func close(_ event: UnsafePointer<yaml_event_t>) {
    guard pending.isEmpty, let frame = frames.last else { return }
    var end: Int?
    // The single pair in `[a: b]` is a flow mapping without brackets: its end has no width.
    if frame.isFlow, event.pointee.end_mark.index > event.pointee.start_mark.index {
      end = cursor.offset(ofMark: Int(event.pointee.end_mark.index))
      comments.cover(upTo: end ?? 0)
    }
    closeFrame(end: end)
  }

  /// Closes the innermost collection; without an end of its own it ends where its last child does.
  mutating func closeFrame(end: Int?) {
    guard let frame = frames.last else { return }
    let node = Int(frame.node)
    if frame.isMapping, frame.childCount % 2 == 1 { appendMissingValue() }
    let last = frames.removeLast()
    let childEnd = last.lastChild == NodeRecord.none ? 0 : records[Int(last.lastChild)].end
    records[node].end = max(
      UInt32(truncatingIfNeeded: end ?? 0), childEnd, records[node].start)
    records[node].payload = UInt32(truncatingIfNeeded: last.childCount)
    records[node].flags.remove(.open)
    if last.isMapping { checkKeys(of: last) }
    if last.isAnchored {
      expandedSizes[last.node] = records.count - node + last.expanded
    }
    if !frames.isEmpty { frames[frames.count - 1].expanded += last.expanded }
  }

  /// Gives the key at which an error struck a null for its value.
  private mutating func appendMissingValue() {
    guard let frame = frames.last, frame.lastChild != NodeRecord.none else { return }
    let end = Int(records[Int(frame.lastChild)].end)
    _ = append(NodeRecord(kind: .scalar, start: end, end: end, parent: frame.node))
  }

  /// Closes every open collection.
  mutating func closeAll() {
    frames += pending
    pending = []
    while !frames.isEmpty { closeFrame(end: nil) }
  }

  private mutating func checkKeys(of frame: Frame) {
    if keys.hasMerge(from: frame.firstKey) { records[Int(frame.node)].flags.insert(.hasMerge) }
    let suspects = keys.suspects(from: frame.firstKey)
    keys.close(from: frame.firstKey)
    if !suspects.isEmpty, reportDuplicates(among: suspects) {
      records[Int(frame.node)].flags.insert(.mayRepeatKeys)
    }
  }

  /// Notes a key that is compared with no other: a collection or an alias.
  mutating func addUnequalledKey() {
    keys.addUnique()
    if let top = frames.last { records[Int(top.node)].flags.insert(.mayRepeatKeys) }
  }

  /// Reports each key that equals an earlier one, and says whether there is any.
  private mutating func reportDuplicates(among keys: [Int32]) -> Bool {
    var firsts: [[UInt8]: Int32] = [:]
    for node in keys {
      let key = text(of: node)
      guard let first = firsts[key] else {
        firsts[key] = node
        continue
      }
      problems.append(
        YAMLProblem(
          .duplicateKey, at: records[Int(node)].range, related: records[Int(first)].range,
          detail: String(decoding: key, as: UTF8.self)))
    }
    return firsts.count < keys.count
  }

  /// The decoded text of a scalar.
  func text(of id: Int32) -> [UInt8] {
    let record = records[Int(id)]
    let range = Int(record.payload)..<Int(record.payload) + Int(record.length)
    return record.flags.contains(.sideText) ? Array(sideText[range]) : Array(source[range])
  }
}

/// The parts of a collection's start event that matter.
struct CollectionHeader {
  let isMapping: Bool
  let isFlow: Bool
  let hasTag: Bool
  let anchor: String?

  init(_ event: UnsafePointer<yaml_event_t>) {
    isMapping = event.pointee.type == YAML_MAPPING_START_EVENT
    if isMapping {
      let start = event.pointee.data.mapping_start
      isFlow = start.style == YAML_FLOW_MAPPING_STYLE
      hasTag = start.tag != nil
      anchor = start.anchor.map { String(cString: $0) }
    } else {
      let start = event.pointee.data.sequence_start
      isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
      hasTag = start.tag != nil
      anchor = start.anchor.map { String(cString: $0) }
    }
  }
}
