import Diagnostics

/// Finds a handle time or a share of the agents' time that lies outside what is possible or usual.
struct PlausibleRangeCheck: Check {
  static let name = "plausible-range"
  static let options: [CheckOption]? = [
    CheckOption("figure", .choice(Figure.allCases.map(\.rawValue))),
    CheckOption("of", .concepts),
    CheckOption("without", .concepts),
    CheckOption("in", .fields),
    CheckOption("not-in", .fields),
    CheckOption("least", .number),
    CheckOption("ranges", .list(range)),
  ]

  private static let range = [
    CheckOption("channels", .texts),
    CheckOption("below", .number),
    CheckOption("above", .number),
    CheckOption("unless", .concepts),
    CheckOption("severity", .choice(Severity.allCases.map(\.rawValue))),
    CheckOption("variant", .text),
  ]

  /// What is looked at.
  private enum Figure: String, CaseIterable, Sendable {
    /// Average handle times, in seconds.
    case handleTime = "handle-time"
    /// Shares that stand with some concepts, in per cent.
    case share
  }

  /// Figures that draw a finding.
  private struct Range: Sendable {
    /// The channels, such as `phone`; empty for all.
    let channels: [String]
    /// Below or above this, the finding is drawn.
    let below, above: Double?
    /// Words in the document that make such a figure usual.
    let unless: ConceptSet
    let severity: Severity
    let variant: String

    func holds(_ value: Double, channel: String) -> Bool {
      guard channels.isEmpty || channels.contains(channel) else { return false }
      return below.map { value < $0 } ?? false || above.map { value > $0 } ?? false
    }
  }

  /// A figure to be judged.
  private struct Candidate {
    let value: Double
    let place: Place
    let channel: String
  }

  private let figure: Figure
  private let concepts, without: ConceptSet
  private let sections, silentSections: FieldSet
  private let least: Double
  private let ranges: [Range]

  init(options: OptionReader) throws(RuleProblem) {
    figure = try options.choice("figure")
    concepts = try options.conceptSet(options["of"])
    without = try options.conceptSet(options["without"])
    sections = try options.fieldSet(options["in"])
    silentSections = try options.fieldSet(options["not-in"])
    least = options["least"]?.number ?? 0
    var ranges: [Range] = []
    for item in options["ranges"]?.items ?? [] {
      ranges.append(
        Range(
          channels: item["channels"]?.texts ?? [], below: item["below"]?.number,
          above: item["above"]?.number, unless: try options.conceptSet(item["unless"]),
          severity: try Self.severity(item["severity"]),
          variant: item["variant"]?.text ?? "default"))
    }
    self.ranges = ranges
  }

  private static func severity(_ option: RuleValue?) throws(RuleProblem) -> Severity {
    guard let option else { return .warning }
    if let severity = Severity(rawValue: option.text ?? "") { return severity }
    throw .unknown(
      "severity", option.text ?? "", among: Severity.allCases.map(\.rawValue), at: option.range)
  }

  func findings(in subject: Subject) -> [Finding] {
    let candidates =
      switch figure {
      case .handleTime: handleTimes(subject)
      case .share: shares(subject)
      }
    var seen: Set<Int> = []
    return candidates.compactMap { candidate in
      guard seen.insert(candidate.place.range.start).inserted else { return nil }
      return finding(candidate, subject.document)
    }
  }

  private func finding(_ candidate: Candidate, _ document: Document) -> Finding? {
    let range = ranges.first { range in
      range.holds(candidate.value, channel: candidate.channel)
        && !document.saysAnywhere(range.unless)
    }
    guard let range else { return nil }
    let isTime = figure == .handleTime
    var values: [String: FindingValue] = [
      "value": isTime ? .duration(candidate.value) : .percent(candidate.value)
    ]
    values["low"] = limit(candidate.channel) { $0.below }
    values["high"] = limit(candidate.channel) { $0.above }
    // What it would be if seconds were written for minutes, or minutes for seconds.
    values["as_minutes"] = .duration(candidate.value * 60)
    values["as_seconds"] = .duration(candidate.value / 60)
    return Finding(range.variant, at: candidate.place, severity: range.severity, values: values)
  }

  /// The narrowest limit for a channel: where the usual ends.
  private func limit(_ channel: String, _ part: (Range) -> Double?) -> FindingValue? {
    let limits = ranges.filter { $0.channels.isEmpty || $0.channels.contains(channel) }
      .compactMap(part)
    return limits.last.map { figure == .handleTime ? .duration($0) : .percent($0) }
  }

  // MARK: Figures

  private func handleTimes(_ subject: Subject) -> [Candidate] {
    let channels = CaseChannels(
      subject.document, volumes: subject.volumes, subject.concepts)
    return HandleTimes(subject.document, levels: subject.serviceLevels, subject.concepts).all
      .compactMap { stated in
        guard let channel = channels.name(of: stated) else { return nil }
        return Candidate(value: stated.time.value, place: stated.time.place, channel: channel)
      }
  }

  /// Sentences with one of the concepts and one share; items whose target is a share of it.
  private func shares(_ subject: Subject) -> [Candidate] {
    let document = subject.document
    let sentences = document.statements.indices {
      $0.intersects(concepts) && !$0.intersects(without)
    }
    let inSentences = sentences.compactMap { index -> Candidate? in
      let statement = document.statements[index]
      guard isLookedInto(statement.element, document) else { return nil }
      let shares = document.quantities[statement.quantities].filter { $0.kind == .percent }
      guard shares.count == 1, let share = shares.first,
        belongs(share, to: statement, document)
      else { return nil }
      let figure = FigureReader(document).figure(share.value, share, in: statement.element)
      return candidate(figure, document.elements[statement.element].channel, document)
    }
    let inItems = subject.serviceLevels.compactMap { level -> Candidate? in
      guard level.isStructured, level.concepts.intersects(concepts),
        !level.concepts.intersects(without),
        isLookedInto(level.element, document), let share = level.target
      else { return nil }
      let figure = StatedFigure(value: share.value, place: share.place)
      return candidate(figure, level.channel, document)
    }
    return inSentences + inItems
  }

  /// A share stands behind what it is a share of, or right before it: "82 % d'occupation".
  private func belongs(
    _ share: Token, to statement: Document.Statement, _ document: Document
  ) -> Bool {
    let node = document.elements[statement.element].node
    return document.hits[statement.hits].contains { hit in
      guard concepts.contains(hit.concept) else { return false }
      return hit.node != node || hit.end <= Int(share.start)
        || (0...Self.nearBytes).contains(hit.start - Int(share.end))
    }
  }

  private static let nearBytes = 6

  private func candidate(
    _ figure: StatedFigure, _ channel: FieldID?, _ document: Document
  ) -> Candidate? {
    guard figure.value >= least else { return nil }
    return Candidate(
      value: figure.value, place: figure.place,
      channel: channel.map { document.fields[$0].shortName } ?? "phone")
  }

  private func isLookedInto(_ element: Int, _ document: Document) -> Bool {
    guard let section = document.elements[element].section else { return sections.isEmpty }
    return sections.isEmpty ? !silentSections.contains(section) : sections.contains(section)
  }
}

extension Document {
  /// Whether any sentence of the document has one of some concepts.
  fileprivate func saysAnywhere(_ wanted: ConceptSet) -> Bool {
    !wanted.isEmpty && index.concepts.contains { $0.intersects(wanted) }
  }
}
