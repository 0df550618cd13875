import Diagnostics
import Workforce

/// Why volumes are at fault or not: what was compared, and what was expected.
extension ForecastCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    switch fault {
    case .withoutHistory: traceHistory(subject, &trace)
    case .missingVolumes: traceVolumes(subject, &trace)
    case .missingPeak: tracePeak(subject, &trace)
    default: traceJudgements(subject, &trace)
    }
  }

  // MARK: What is there

  private func traceHistory(_ subject: Subject, _ trace: inout Trace) {
    if let place = subject.volumes.lazy.compactMap(\.history).first.map({
      subject.document.place(ofKey: $0.element)
    }) {
      return trace.keepSilent(at: place, Self.isHistory)
    }
    guard trace.spoken == 0 else { return }
    trace.remark(reason(in: subject, hasHistory, found: Self.isHistory, Self.noForecast))
  }

  private func traceVolumes(_ subject: Subject, _ trace: inout Trace) {
    guard subject.owesWhole else { return trace.remark(TraceWords.notOwed(by: subject)) }
    guard trace.spoken == 0 else { return }
    let section = subject.document.elements(of: "volumes").first
    trace.keepSilent(
      at: section.map { subject.document.place(ofKey: $0) },
      reason(in: subject, givesVolumes, found: Self.areVolumes, Self.pointsElsewhere))
  }

  private func tracePeak(_ subject: Subject, _ trace: inout Trace) {
    guard trace.spoken == 0 else { return }
    let section = subject.document.elements(of: "volumes").first
    guard let section else { return trace.remark(Self.noVolumes) }
    trace.keepSilent(
      at: subject.document.place(ofKey: section),
      reason(in: subject, givesPeak, found: Self.isPeak, Self.noFigure))
  }

  /// Which file has what a rule wants to see, or why it is not looked for.
  private func reason(
    in subject: Subject, _ hasIt: (Subject) -> Bool, found: LocalizedText,
    _ otherwise: LocalizedText
  ) -> LocalizedText {
    if hasIt(subject) { return found }
    if subject.tender.others.contains(where: hasIt) { return TraceWords.inAnotherFile }
    return subject.tender.isReadWhole ? otherwise : TraceWords.notReadWhole
  }

  private static let areVolumes = LocalizedText(
    en: "the document gives volumes", fr: "le document donne des volumes")
  private static let isPeak = LocalizedText(
    en: "the document gives a year of months, a peak or a season",
    fr: "le document donne une année de mois, un pic ou une saison")
  private static let isHistory = LocalizedText(
    en: "a history was read here", fr: "un historique a été lu ici")
  private static let noForecast = LocalizedText(
    en: "no forecast was read that a history could be missing beside",
    fr: "aucune prévision n'a été lue à laquelle un historique pourrait manquer")
  private static let noVolumes = LocalizedText(
    en: "no key was understood as `volumes`", fr: "aucune clé n'a été comprise comme « volumes »")
  private static let noFigure = LocalizedText(
    en: "there is no figure here that could have a peak",
    fr: "il n'y a pas ici de chiffre qui pourrait avoir un pic")
  private static let pointsElsewhere = LocalizedText(
    en: "the section points elsewhere", fr: "la section renvoie ailleurs")

  // MARK: What was compared

  private func traceJudgements(_ subject: Subject, _ trace: inout Trace) {
    if subject.volumes.isEmpty { trace.remark(Self.noSeries) }
    for number in subject.volumes.indices {
      let group = subject.volumes[number]
      guard let series = group.forecast ?? group.history else { continue }
      let place = subject.document.place(ofKey: series.element)
      let facts = subject.assessments[number].map(facts) ?? Self.obstacle(to: group)
      trace.tell(facts, at: place, isFault: !judged(number, subject).isEmpty)
    }
  }

  private static let noSeries = LocalizedText(
    en: "no series of volumes was read; `spec-lint outline` shows what was",
    fr: "aucune série de volumes n'a été lue ; « spec-lint outline » montre ce qui l'a été")

  /// Why there is nothing to compare.
  private static func obstacle(to group: VolumeGroup) -> LocalizedText {
    if group.forecast?.role != .forecast {
      return LocalizedText(
        en: "no forecast was read beside it", fr: "aucune prévision n'a été lue à côté")
    }
    if group.history == nil {
      return LocalizedText(
        en: "no history was read beside it", fr: "aucun historique n'a été lu à côté")
    }
    return LocalizedText(
      en: "history and forecast cannot be compared: other periods, or no month in common",
      fr: "historique et prévision ne se comparent pas : autres périodes, ou aucun mois commun")
  }

  /// What the method found that the rule goes by.
  private func facts(_ assessment: ForecastAssessment) -> LocalizedText {
    var facts: [LocalizedText] = []
    if asks(for: .volumeLow, .volumeHigh) { facts += assessment.years.map(Self.year) }
    if asks(for: .tooFlat, .seasonShifted) { facts += Self.season(assessment) }
    if asks(for: .sumMismatch) { facts += Self.totals(assessment) }
    if asks(for: .historyTooShort, .historyShort) { facts += Self.history(assessment) }
    return facts.isEmpty ? Self.nothingCompared : .inARow(facts)
  }

  private func asks(for wanted: ForecastFinding.Code...) -> Bool {
    wanted.contains(where: codes.contains)
  }

  private static func year(_ year: ForecastYear) -> LocalizedText {
    let (expected, acceptable) = (year.expected, year.acceptable)
    return .worded { value in
      LocalizedText(
        en: "year \(year.year): forecast \(value(.volume(year.forecast), .en)), expected "
          + "\(value(.volume(expected.lowerBound), .en))–\(value(.volume(expected.upperBound), .en)), "
          + "acceptable \(value(.volume(acceptable.lowerBound), .en))–"
          + value(.volume(acceptable.upperBound), .en),
        fr: "année \(year.year) : prévision \(value(.volume(year.forecast), .fr)), attendu "
          + "\(value(.volume(expected.lowerBound), .fr)) à "
          + "\(value(.volume(expected.upperBound), .fr)), acceptable "
          + "\(value(.volume(acceptable.lowerBound), .fr)) à "
          + value(.volume(acceptable.upperBound), .fr))
    }
  }

  private static func season(_ assessment: ForecastAssessment) -> [LocalizedText] {
    guard let season = assessment.season else {
      guard let swing = assessment.oneYear else { return [] }
      return [
        .worded { value in
          LocalizedText(
            en: "the only year of history swings by \(value(.share(swing.historySpread), .en)), "
              + "the forecast by \(value(.share(swing.forecastSpread), .en))",
            fr: "la seule année d'historique varie de \(value(.share(swing.historySpread), .fr)), "
              + "la prévision de \(value(.share(swing.forecastSpread), .fr))")
        }
      ]
    }
    guard season.isSeasonal else {
      return [
        LocalizedText(
          en: "the history has no season that repeats",
          fr: "l'historique n'a pas de saison qui se répète")
      ]
    }
    return [
      .worded { value in
        LocalizedText(
          en:
            "the forecast has \(value(.share(season.forecastShare), .en)) of the history's season",
          fr: "la prévision a \(value(.share(season.forecastShare), .fr)) de la saison de "
            + "l'historique")
      }
    ]
  }

  private static func totals(_ assessment: ForecastAssessment) -> [LocalizedText] {
    guard !assessment.totals.isEmpty else {
      return [
        LocalizedText(
          en: "no total is stated beside the figures",
          fr: "aucun total n'est indiqué à côté des chiffres")
      ]
    }
    return assessment.totals.map { total in
      .worded { value in
        LocalizedText(
          en: "the figures add up to \(value(.volume(total.sum), .en)), "
            + "\(value(.volume(total.stated), .en)) is stated",
          fr: "la somme des chiffres est \(value(.volume(total.sum), .fr)), "
            + "\(value(.volume(total.stated), .fr)) est indiqué")
      }
    }
  }

  private static func history(_ assessment: ForecastAssessment) -> [LocalizedText] {
    guard let history = assessment.history else { return [] }
    return [
      LocalizedText(
        en: "periods of history: \(history.periods), two years are enough",
        fr: "périodes d'historique : \(history.periods), deux ans suffisent")
    ]
  }

  private static let nothingCompared = LocalizedText(
    en: "there were too few figures to compare", fr: "il y avait trop peu de chiffres à comparer")
}
