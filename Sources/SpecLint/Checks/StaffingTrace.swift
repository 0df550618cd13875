import Diagnostics
import Workforce

/// Why staff, levels and waits are at fault or not: what was counted, and what is stated.
extension StaffingCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    if subject.staffing.isEmpty { trace.remark(Self.noCase) }
    for one in subject.staffing {
      let place =
        stated(in: one)?.place ?? one.level?.place
        ?? one.months.map { subject.document.place(ofKey: $0.element) }
      trace.tell(facts(of: one, subject), at: place, isFault: speaks(of: one, subject))
    }
  }

  private func speaks(of one: StaffingCase, _ subject: Subject) -> Bool {
    switch fault {
    case .infeasible: tooFew(one, subject) ?? missingInput(one, subject) != nil
    case .extremeLevel: !extreme(one, subject).isEmpty
    case .abandonment: abandonment(one, subject) != nil
    case .averageWait: averageWait(one, subject) != nil
    }
  }

  /// The figure of the document that the rule judges.
  private func stated(in one: StaffingCase) -> StatedFigure? {
    switch fault {
    case .infeasible: one.agents ?? one.fullTimeEquivalents
    case .extremeLevel: nil
    case .abandonment: one.abandonment
    case .averageWait: one.averageWait
    }
  }

  // MARK: Words

  private func facts(of one: StaffingCase, _ subject: Subject) -> LocalizedText {
    let plan = PlannedCase(one, assumptions.parameters, generous: fault == .infeasible, subject)
    let name = LocalizedText.quoted(one.name)
    let parts = [counted(plan), computed(plan), statement(of: one)].compactMap(\.self)
    return name + LocalizedText(en: ": ", fr: " : ") + .inARow(parts)
  }

  /// What was counted, or what is not there to count with.
  private func counted(_ plan: PlannedCase) -> LocalizedText {
    guard let peak = plan.peak else { return missing(from: plan.one) }
    let target = plan.one.level?.target ?? .eightyInTwenty
    let agents = peak.agents(for: target)?.agents ?? 0
    return .worded { value in
      LocalizedText(
        en: "\(value(.volume(peak.contacts.rounded()), .en)) contacts in the busiest half-hour, "
          + "\(value(.decimal(peak.load), .en)) Erlangs, take \(value(.count(agents), .en)) agents "
          + "for \(value(.share(target.share), .en)) in \(value(.duration(target.within), .en))",
        fr: "\(value(.volume(peak.contacts.rounded()), .fr)) contacts dans la demi-heure la plus "
          + "chargée, \(value(.decimal(peak.load), .fr)) erlangs, demandent "
          + "\(value(.count(agents), .fr)) conseillers pour \(value(.share(target.share), .fr)) en "
          + value(.duration(target.within), .fr))
    }
  }

  private func missing(from one: StaffingCase) -> LocalizedText {
    let parts = [
      (one.months == nil && one.busiest == nil, LocalizedText(en: "volumes", fr: "volumes")),
      (one.handleTime == nil, LocalizedText(en: "a handle time", fr: "durée de traitement")),
      (one.opening == nil, LocalizedText(en: "opening hours", fr: "horaires")),
    ].filter(\.0).map(\.1)
    return .worded { value in
      LocalizedText(
        en: "nothing can be counted without \(value(.names(parts), .en))",
        fr: "rien ne peut être compté sans \(value(.names(parts), .fr))")
    }
  }

  /// What the rule compares with, where that is not the number of agents.
  private func computed(_ plan: PlannedCase) -> LocalizedText? {
    switch fault {
    case .infeasible:
      guard plan.one.agents == nil else { return nil }
      return plannedFullTime(plan.one, plan.parameters).map { planned in
        .worded { value in
          LocalizedText(
            en: "the month takes \(value(.decimal(planned), .en)) full-time equivalents",
            fr: "le mois demande \(value(.decimal(planned), .fr)) équivalents temps plein")
        }
      }
    case .extremeLevel: return nil
    case .abandonment:
      return leastLost(plan).map { lost in
        .worded { value in
          LocalizedText(
            en: "such a team loses \(value(.share(lost), .en)) of contacts or more",
            fr: "une telle équipe perd au moins \(value(.share(lost), .fr)) des contacts")
        }
      }
    case .averageWait:
      return leastWait(plan).map { wait in
        .worded { value in
          LocalizedText(
            en: "with it contacts wait \(value(.duration(wait), .en)) on average or more",
            fr: "avec elle l'attente moyenne est d'au moins \(value(.duration(wait), .fr))")
        }
      }
    }
  }

  private func statement(of one: StaffingCase) -> LocalizedText? {
    guard fault != .extremeLevel else { return one.level == nil ? Self.noLevel : nil }
    guard let figure = stated(in: one) else { return Self.nothingStated }
    let value: FindingValue =
      switch fault {
      case .abandonment: .share(figure.value)
      case .averageWait: .duration(figure.value)
      default: .decimal(figure.value)
      }
    return .worded { text in
      LocalizedText(en: "stated: \(text(value, .en))", fr: "indiqué : \(text(value, .fr))")
    }
  }

  private static let noCase = LocalizedText(
    en: "no calls or chats with a volume, a level or staff were read",
    fr: "ni appels ni chats avec un volume, un niveau ou un effectif n'ont été lus")
  private static let noLevel = LocalizedText(
    en: "no level is stated", fr: "aucun niveau n'est indiqué")
  private static let nothingStated = LocalizedText(
    en: "the figure that the rule judges is not stated",
    fr: "le chiffre que la règle juge n'est pas indiqué")
}
