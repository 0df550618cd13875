import Diagnostics
import Workforce

/// Judges the volumes of a document and whether the forecast follows from the history.
struct ForecastCheck: Check {
  static let name = "forecast"
  static let options: [CheckOption]? = [
    CheckOption("codes", .choices(ForecastFinding.Code.allCases.map(\.rawValue))),
    CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
  ]

  /// What a rule may ask for besides the findings of the forecast method.
  enum Fault: String, CaseIterable, Sendable {
    case totalMismatch = "total-mismatch"
    case shortHistory = "short-history"
    case withoutHistory = "without-history"
    case missingVolumes = "missing-volumes"
    case missingPeak = "missing-peak"
    case volumeGap = "volume-gap"
  }

  let codes: [ForecastFinding.Code]
  let fault: Fault?
  private let volumeConcepts: ConceptSet
  private let peak: ConceptSet
  private let rates: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    var codes: [ForecastFinding.Code] = []
    for item in options["codes"]?.items ?? [] {
      guard let code = ForecastFinding.Code(rawValue: item.text ?? "") else {
        throw .unknown(
          "forecast finding", item.text ?? "",
          among: ForecastFinding.Code.allCases.map(\.rawValue), at: item.range)
      }
      codes.append(code)
    }
    fault = options["fault"] == nil ? nil : try options.choice("fault")
    if fault == .totalMismatch { codes = [.sumMismatch] }
    if fault == .shortHistory { codes = [.historyTooShort, .historyShort] }
    self.codes = codes
    volumeConcepts = options.concepts.set("contact", "caller")
    peak = options.concepts.set("peak-profile")
    rates = options.concepts.set("per-year", "per-month", "per-week", "per-day")
  }

  func findings(in subject: Subject) -> [Finding] {
    switch fault {
    case .withoutHistory: withoutHistory(subject)
    case .missingVolumes: missingVolumes(subject)
    case .missingPeak: missingPeak(subject)
    case .volumeGap: gaps(subject)
    default: subject.volumes.indices.flatMap { judged($0, subject) }
    }
  }

  func judged(_ number: Int, _ subject: Subject) -> [Finding] {
    guard let assessment = subject.assessments[number] else { return [] }
    let judgement = ForecastSubject(subject.volumes[number], subject.document)
    let wanted = assessment.findings.filter { codes.contains($0.code) }
    let kept = fault == .shortHistory ? Array(wanted.prefix(1)) : wanted
    return kept.compactMap { judgement.finding(for: $0, in: assessment) }
  }

  private func withoutHistory(_ subject: Subject) -> [Finding] {
    let document = subject.document
    guard subject.tender.isReadWhole, !subject.ofTender.contains(where: hasHistory) else {
      return []
    }
    let forecasts = subject.volumes.compactMap(\.forecast).filter { $0.role == .forecast }
    guard let first = forecasts.first else { return [] }
    return [
      Finding(
        at: document.place(ofKey: first.element),
        values: [
          "forecast": .volume(first.values.reduce(0, +)), "months": .count(first.values.count),
          "channel": .quote(document.volumeName(of: first.element)),
        ])
    ]
  }

  func hasHistory(_ subject: Subject) -> Bool {
    let document = subject.document
    return subject.volumes.contains { $0.history != nil }
      || document.elements(of: "volumes.history").contains { document.hasContent($0) }
  }

  /// No series, no figure in the section, no "1,500 calls a month", no "calls a month" beside figures.
  private func missingVolumes(_ subject: Subject) -> [Finding] {
    let document = subject.document
    guard subject.owesWhole,
      !subject.ofTender.contains(where: givesVolumes)
    else { return [] }
    let sections = document.elements(of: "volumes")
    if let unread = subject.references.below(sections, in: document).first {
      guard unread.target == .unread else { return [] }
      return [
        Finding(
          "referenced", at: document.place(ofValue: unread.element), severity: .note,
          values: ["reference": .quote(unread.text)])
      ]
    }
    return [Finding(at: sections.first.map { document.place(ofKey: $0) } ?? document.headPlace)]
  }

  func givesVolumes(_ subject: Subject) -> Bool {
    let document = subject.document
    return !subject.volumes.isEmpty || isStatedInProse(document)
      || document.elements(of: "volumes").contains { hasFigure($0, document) }
  }

  private func hasFigure(_ element: Int, _ document: Document) -> Bool {
    document.subtree(of: element).contains { index in
      document.elements[index].statements.contains {
        document.quantities[document.statements[$0].quantities].contains {
          $0.kind == .number && $0.value >= 10
        }
      }
    }
  }

  private func isStatedInProse(_ document: Document) -> Bool {
    let stating = document.statements.indices {
      $0.intersects(volumeConcepts) && $0.intersects(rates)
    }
    return stating.map { document.statements[$0] }.contains { statement in
      document.sectionName(of: statement.element) != "definitions"
        && (hasFigure(statement, document) || isUnit(statement, document))
    }
  }

  private func hasFigure(_ statement: Document.Statement, _ document: Document) -> Bool {
    document.quantities[statement.quantities].contains { $0.kind == .number && $0.value >= 50 }
  }

  /// Whether a short text says what the figures around it count.
  private func isUnit(_ statement: Document.Statement, _ document: Document) -> Bool {
    guard statement.end - statement.start <= Self.longestUnit,
      let parent = document.elements[statement.element].parent
    else { return false }
    let figures = document.subtree(of: parent).lazy.filter { index in
      document.elements[index].statements.contains {
        hasFigure(document.statements[$0], document)
      }
    }
    return figures.prefix(Self.fewFigures).count == Self.fewFigures
  }

  /// In bytes: "appels présentés par mois, tous canaux".
  private static let longestUnit = 60
  /// So many figures of some size are a series.
  private static let fewFigures = 6

  /// Months are missing between others: what stands on one side of them is not compared.
  private func gaps(_ subject: Subject) -> [Finding] {
    let document = subject.document
    return subject.volumes.series.filter { $0.period != .year }.compactMap { series in
      guard let gap = series.gap, series.values.count + gap.unread >= Self.fewFigures else {
        return nil
      }
      return Finding(
        at: document.place(ofKey: gap.element),
        values: [
          "channel": .quote(document.volumeName(of: series.element)),
          "missing": .name(gap.name(of: series.period)),
          "read": .count(series.values.count),
        ])
    }
  }

  /// Volumes are there, but only as totals: nothing tells a quiet month from a busy one.
  private func missingPeak(_ subject: Subject) -> [Finding] {
    let document = subject.document
    let sections = document.elements(of: "volumes").filter { hasFigure($0, document) }
    guard let section = sections.first else { return [] }
    guard subject.tender.isReadWhole, !subject.ofTender.contains(where: givesPeak) else {
      return []
    }
    let months = subject.volumes.series.filter { $0.period == .month }
      .map(\.values.count).max()
    return [
      Finding(
        months == nil ? "default" : "months", at: document.place(ofKey: section),
        values: [
          "channel": .quote(document.volumeName(of: section)), "months": .count(months ?? 0),
        ])
    ]
  }

  /// A year of months, a peak or a season, in its field or in words.
  func givesPeak(_ subject: Subject) -> Bool {
    let document = subject.document
    // Where months are missing in between, that is the fault to mend.
    let isMonthly = subject.volumes.series.contains {
      $0.period == .month && ($0.values.count >= 12 || $0.gap != nil)
    }
    let isNamed = ["volumes.peak", "volumes.seasonality"].contains { name in
      document.elements(of: name).contains { document.hasContent($0) }
    }
    return isMonthly || isNamed
      || document.statements.indices { $0.intersects(peak) }
        .contains { !document.isAbsent(document.statements.element(of: $0)) }
  }
}
