import Diagnostics

/// Finds that a project leaves less time than such projects take; is silent on what is not stated.
struct TimelineCheck: Check {
  static let name = "timeline"
  static let options: [CheckOption]? = [
    CheckOption("phases", .named(.group(Source.options + [CheckOption("weeks", .number)]))),
    CheckOption("total-weeks", .number),
    CheckOption("due", .group(Source.options)),
    CheckOption("start", .group(Source.options)),
    CheckOption("patterns", .patterns),
    CheckOption("without", .concepts),
  ]

  /// Where a period or a date is stated: in fields, or in prose with the figure among the words.
  private struct Source: Sendable {
    static let options = [CheckOption("fields", .fields), CheckOption("find", .concepts)]

    let fields: [FieldID]
    let words: ConceptSet

    init(_ value: RuleValue?, _ options: OptionReader) throws(RuleProblem) {
      fields = try options.fieldList(value?["fields"])
      words = try options.conceptSet(value?["find"])
    }
  }

  private struct Phase: Sendable {
    let name: String
    let source: Source
    let days: Double
  }

  private let phases: [Phase]
  private let totalDays: Double
  private let due: Source
  private let start: Source
  private let patterns: PatternList
  private let without: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    var phases: [Phase] = []
    for (name, value) in options["phases"]?.entries ?? [] {
      let weeks = value["weeks"]?.number ?? 0
      phases.append(Phase(name: name, source: try Source(value, options), days: weeks * 7))
    }
    self.phases = phases
    totalDays = (options["total-weeks"]?.number ?? 0) * 7
    due = try Source(options["due"], options)
    start = try Source(options["start"], options)
    patterns = PatternList(try options.patterns(options["patterns"]))
    without = try options.conceptSet(options["without"])
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let stated = phases.map { ($0, period(of: $0.source, in: document)) }
    var findings = stated.compactMap { phase, span in
      span.flatMap { $0.days < phase.days ? finding(phase.name, $0, document) : nil }
    }
    let spans = stated.compactMap(\.1)
    if findings.isEmpty, spans.count == phases.count, let total = total(of: spans, document) {
      findings.append(total)
    }
    let hasRampUp = stated.contains { $0.0.name == "ramp-up" && $0.1 != nil }
    if !hasRampUp, let gap = gap(in: document) { findings.append(gap) }
    return findings + said(in: document)
  }

  private func total(of spans: [Span], _ document: Document) -> Finding? {
    let days = spans.reduce(0) { $0 + $1.days }
    guard days < totalDays, let last = spans.last else { return nil }
    return Finding("total", at: last.place, values: ["weeks": .count(Int(days / 7))])
  }

  /// What the dates leave between the last day for offers and the first of the service.
  private func gap(in document: Document) -> Finding? {
    guard let due = date(of: due, in: document), let start = date(of: start, in: document) else {
      return nil
    }
    let days = start.days - due.days
    let variant = days < 0 ? "order" : "gap"
    guard days < (phases.last?.days ?? 0) else { return nil }
    return Finding(
      variant, at: start.place, values: ["days": .count(Int(max(0, days)))],
      notes: [.init("due", at: due.place)])
  }

  /// The sentences that leave no time at all.
  private func said(in document: Document) -> [Finding] {
    let suspects = document.statements.indices { concepts in
      patterns.mayMatch(concepts) && !without.intersects(concepts)
    }
    return suspects.compactMap { said(in: document.statements[$0], document) }
  }

  private func said(in statement: Document.Statement, _ document: Document) -> Finding? {
    guard let pattern = patterns.first(matching: statement, in: document) else { return nil }
    let place = document.place(of: pattern.find, in: statement)
    return Finding(
      pattern.variant, at: place,
      values: ["match": .quote(document.tree.file.text(in: place.range))])
  }

  private func finding(_ variant: String, _ span: Span, _ document: Document) -> Finding {
    let words = document.tree.file.text(in: span.place.range)
    return Finding(variant, at: span.place, values: ["match": .quote(words)])
  }
}

/// A length of time or a date, in days, with its place.
private struct Span {
  let days: Double
  let place: Place
}

extension TimelineCheck {
  /// How long a phase lasts: the longest duration stated, or the time between two dates.
  private func period(of source: Source, in document: Document) -> Span? {
    figures(of: source, in: document) { figures in
      if let longest = figures.compactMap(\.lastingDays).max() { return longest }
      return daysBetween(figures.compactMap(\.calendarDay))
        ?? daysBetween(figures.compactMap(\.dayOfYear), wrappingAfter: 12 * 31)
    }
  }

  private func daysBetween(_ dates: [Double], wrappingAfter year: Double? = nil) -> Double? {
    guard let first = dates.first, let last = dates.last, dates.count > 1 else { return nil }
    let days = last < first ? last - first + (year ?? 0) : last - first
    return days > 0 ? days + 1 : nil
  }

  private func date(of source: Source, in document: Document) -> Span? {
    figures(of: source, in: document) { $0.compactMap(\.calendarDay).first }
  }

  /// What the figures of the first place that states something come to.
  private func figures(
    of source: Source, in document: Document, _ read: ([Token]) -> Double?
  ) -> Span? {
    for element in source.fields.flatMap({ document.index.elements(of: $0).map { Int($0) } }) {
      let tokens = document.elements[element].statements.flatMap {
        document.quantities[document.statements[$0].quantities]
      }
      guard let days = read(tokens) else { continue }
      return Span(days: days, place: document.place(ofValue: element))
    }
    for index in document.statements.indices(where: source.words.intersects) {
      let statement = document.statements[index]
      guard let hit = document.firstHit(of: source.words, in: statement) else { continue }
      let tokens = document.quantities[statement.quantities].filter {
        hit.start <= $0.range.lowerBound && $0.range.upperBound <= hit.end
      }
      guard !statement.concepts.intersects(without), let days = read(tokens) else { continue }
      return Span(days: days, place: document.place(of: hit, in: statement))
    }
    return nil
  }
}

extension Token {
  /// A duration in calendar days: five working days are a week.
  fileprivate var lastingDays: Double? {
    guard kind == .duration, value > 0 else { return nil }
    let days = value / 86400
    return flags.contains(.working) ? days * 7 / 5 : days
  }

  /// A day of an unnamed year, counted in months of 31 days.
  fileprivate var dayOfYear: Double? { kind == .date && unit == .dayOfYear ? value : nil }

  /// A day of the calendar, counted from 1970.
  fileprivate var calendarDay: Double? { kind == .date && unit == .calendarDay ? value : nil }
}
