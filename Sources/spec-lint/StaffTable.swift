import Diagnostics
import SpecLint
import Workforce

/// A staffing report as tables for a terminal.
struct StaffTable {
  private let report: StaffingReport
  private let file: String
  private let language: Language
  private let width: Int

  /// Lays out a report for a number of columns.
  init(_ report: StaffingReport, file: String, language: Language, width: Int) {
    self.report = report
    self.file = file
    self.language = language
    self.width = width
  }

  /// The lines.
  var lines: [String] {
    guard !report.plans.isEmpty else { return [words(Self.nothing)] }
    return Array(report.plans.map(lines).joined(separator: [""]))
  }

  private static let nothing = LocalizedText(
    en: "nothing to plan: the document gives no volumes of calls or chats",
    fr: "rien à planifier : le document ne donne aucun volume d'appels ou de chats")

  private func lines(_ plan: StaffingReport.Plan) -> [String] {
    let tables = [months(plan), steps(plan), surprises(plan)].filter { $0.count > 1 }
    var lines = ["\(file):\(plan.line): \(title(of: plan))", "  " + figures(of: plan)]
    for table in tables { lines += [""] + ColumnLayout.lines(table).map { "  " + $0 } }
    let remarks =
      [stated(plan), counted(plan), assumptions(plan)].compactMap { $0 } + plan.missing.map(missing)
    let wrapped = remarks.flatMap { Wrapping.lines($0, width: width - 2) }
    return lines + (wrapped.isEmpty ? [] : [""]) + wrapped.map { "  " + $0 }
  }

  // MARK: What is given

  private func title(of plan: StaffingReport.Plan) -> String {
    let channel = plan.channel == "chat" ? "chat" : words(en: "phone", fr: "téléphone")
    let parts = [plan.lot, plan.name, plan.isNamedByChannel ? "" : channel]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func figures(of plan: StaffingReport.Plan) -> String {
    var parts: [String] = []
    if let level = plan.level {
      parts.append(words(en: "level ", fr: "niveau ") + text(level))
    } else {
      parts.append(
        words(en: "no level given, ", fr: "aucun niveau indiqué, ") + text(plan.target))
    }
    if let handleTime = plan.handleTime {
      let time = NumberText.duration(handleTime, language)
      parts.append(words(en: "\(time) a contact", fr: "\(time) par contact"))
    }
    if let opening = plan.opening {
      let days = NumberText.decimal(opening.days, places: 1, language)
      let hours = NumberText.decimal(opening.hoursPerDay, places: 1, language)
      parts.append(
        words(
          en: "open \(days) days a month, \(hours) hours a day",
          fr: "ouvert \(days) jours par mois, \(hours) heures par jour"))
    }
    return parts.joined(separator: words(en: "; ", fr: " ; "))
  }

  // MARK: Tables

  private func months(_ plan: StaffingReport.Plan) -> [[String]] {
    let heading = [
      words(en: "month", fr: "mois"), "contacts", words(en: "Erlangs", fr: "erlangs"),
      words(en: "busiest half-hour", fr: "demi-heure de pointe"),
      words(en: "agents", fr: "conseillers"), words(en: "FTE", fr: "ETP"),
    ]
    return [heading]
      + plan.months.enumerated().map { index, month in
        [
          month.month.map(Self.label) ?? "\(index + 1)",
          NumberText.grouped(month.contacts, language), decimal(month.load),
          decimal(month.busiestHalfHour, places: 0), count(month.agents),
          decimal(month.fullTimeEquivalents),
        ]
      }
  }

  private func steps(_ plan: StaffingReport.Plan) -> [[String]] {
    let usual = plan.steps.first { $0.target == .eightyInTwenty }
    let heading = [
      words(en: "level, busiest month", fr: "niveau, mois de pointe"),
      words(en: "agents", fr: "conseillers"), words(en: "occupancy", fr: "occupation"),
      words(en: "FTE", fr: "ETP"), words(en: "cost", fr: "coût"),
    ]
    return [heading]
      + plan.steps.map { step in
        [
          text(step.target), count(step.agents), percent(step.occupancy),
          decimal(step.fullTimeEquivalents), usual.map { cost(step, against: $0) } ?? "",
        ]
      }
  }

  /// What a level costs more than the usual one, in full-time agents or else in agents.
  private func cost(_ step: StaffingPlan.Step, against usual: StaffingPlan.Step) -> String {
    let ratio =
      switch (step.fullTimeEquivalents, usual.fullTimeEquivalents) {
      case (let own?, let other?): own / other
      default: Double(step.agents) / Double(usual.agents)
      }
    let change = ((ratio - 1) * 100).rounded()
    guard change != 0 else { return "–" }
    return (change > 0 ? "+" : "") + NumberText.percent(change, language)
  }

  private func surprises(_ plan: StaffingReport.Plan) -> [[String]] {
    guard let team = plan.team, !plan.surprises.isEmpty else { return [] }
    let within = NumberText.duration(plan.target.within, language)
    return [
      [words(en: "volume, \(team) agents", fr: "volume, \(team) conseillers")]
        + plan.surprises.map { "+" + NumberText.percent($0.excess * 100, language) },
      [words(en: "answered in \(within)", fr: "pris en \(within)")]
        + plan.surprises.map { percent($0.level) },
      [words(en: "callers who hang up", fr: "appelants qui raccrochent")]
        + plan.surprises.map { percent($0.abandonment) },
    ]
  }

  // MARK: Remarks

  private func stated(_ plan: StaffingReport.Plan) -> String? {
    guard let agents = plan.agents, let level = plan.statedLevel else { return nil }
    let share = percent(level)
    let within = NumberText.duration(plan.target.within, language)
    return words(
      en: "the \(agents) agents stated would answer \(share) in \(within) in the busiest half-hour",
      fr: "les \(agents) conseillers indiqués en prendraient \(share) en \(within) à la pointe")
  }

  private func counted(_ plan: StaffingReport.Plan) -> String? {
    guard plan.isPeakCounted, let peak = plan.peak else { return nil }
    let contacts = NumberText.grouped(peak.contacts, language)
    return words(
      en: "the busiest half-hour is the document's own: \(contacts) contacts",
      fr: "la demi-heure de pointe est celle du document : \(contacts) contacts")
  }

  private func assumptions(_ plan: StaffingReport.Plan) -> String? {
    guard plan.peak != nil else { return nil }
    let parameters = plan.parameters
    let day = NumberText.decimal(parameters.busyDay, places: 2, language)
    let half = NumberText.decimal(parameters.busyHalfHour, places: 2, language)
    let patience = NumberText.duration(parameters.patience, language)
    let hours = NumberText.decimal(parameters.paidHours, places: 2, language)
    let atOnce = NumberText.decimal(plan.chatsAtOnce ?? 1, places: 1, language)
    let chats =
      plan.chatsAtOnce == nil
      ? "" : words(en: ", \(atOnce) chats at once", fr: ", \(atOnce) chats à la fois")
    return words(
      en:
        "counted with a busy day of \(day) and a half-hour of \(half) times the average, occupancy "
        + "up to \(percent(parameters.occupancyCap)), \(percent(parameters.shrinkage)) shrinkage, "
        + "\(hours) paid hours, patience \(patience)\(chats)",
      fr:
        "calculé avec un jour à \(day) et une demi-heure à \(half) fois la moyenne, une occupation "
        + "jusqu'à \(percent(parameters.occupancyCap)), \(percent(parameters.shrinkage)) de temps "
        + "improductif, \(hours) heures payées, une patience de \(patience)\(chats)")
  }

  private func missing(_ field: StaffingReport.Missing) -> String {
    switch field {
    case .volumes:
      words(
        en: "no volumes: give the contacts of each month to count full-time agents",
        fr: "pas de volumes : donner les contacts de chaque mois pour compter les ETP")
    case .handleTime:
      words(
        en: "no handle time: add `average handle time: 5 min 30 s` to the volumes",
        fr: "pas de durée de traitement : ajouter « DMT: 5 min 30 » aux volumes")
    case .hours:
      words(
        en: "no opening hours: add `hours: Monday to Friday, 8:00 to 18:00` to the scope",
        fr: "pas d'horaires : ajouter « horaires: du lundi au vendredi de 8 h à 18 h » au périmètre"
      )
    }
  }

  // MARK: Words and figures

  private func words(_ text: LocalizedText) -> String { text(language) }
  private func words(en: String, fr: String) -> String { language == .fr ? fr : en }

  private func text(_ target: ServiceTarget) -> String {
    let share = NumberText.percent(target.share * 100, language)
    let within = NumberText.duration(target.within, language)
    return words(en: "\(share) in \(within)", fr: "\(share) en \(within)")
  }

  /// Figures of a column have the same number of places.
  private func decimal(_ value: Double?, places: Int = 1) -> String {
    guard let value else { return "–" }
    let text = NumberText.decimal(value, places: places, language)
    let mark: Character = language == .fr ? "," : "."
    let isWhole = NumberText.grouped(value, language) == text
    return places > 0 && isWhole ? "\(text)\(mark)0" : text
  }

  private func count(_ value: Int?) -> String {
    value.map { NumberText.grouped(Double($0), language) } ?? "–"
  }

  private func percent(_ share: Double) -> String {
    NumberText.percent((share * 100).rounded(), language)
  }

  /// "2026-01".
  private static func label(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-" + (number < 10 ? "0" : "") + "\(number)"
  }
}

/// Rows of cells with the columns below one another: words to the left, figures to the right.
enum ColumnLayout {
  /// The lines of some rows, all with the same number of cells.
  static func lines(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      .joined(separator: "  ")
    }
  }
}
