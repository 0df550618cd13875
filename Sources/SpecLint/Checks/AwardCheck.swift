import Diagnostics

/// Judges how offers are compared: the price alone, the price too much, weights that do not add up.
struct AwardCheck: Check {
  static let name = "award"
  static let options: [CheckOption]? =
    (StatementCheck.options ?? [])
    + [
      CheckOption("patterns", .patterns),
      CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
      CheckOption("note-above", .number),
      CheckOption("warn-above", .number),
    ]

  /// Which fault a rule looks for.
  private enum Fault: String, CaseIterable {
    case priceOnly = "price-only"
    case overweightedPrice = "overweighted-price"
    case weights
  }

  private let fault: Fault
  private let statements: StatementCheck
  private let noteAbove: Double
  private let warnAbove: Double

  init(options: OptionReader) throws(RuleProblem) {
    fault = try options.choice("fault")
    statements = try StatementCheck(options: options)
    noteAbove = options["note-above"]?.number ?? 40
    warnAbove = options["warn-above"]?.number ?? 50
  }

  func findings(in subject: Subject) -> [Finding] {
    switch fault {
    case .priceOnly: priceOnly(subject)
    case .overweightedPrice: overweighted(subject)
    case .weights: subject.awardCriteria.filter(\.isOffTotal).map { offTotal($0, subject) }
    }
  }

  // MARK: - Price alone

  /// What is as good as all.
  private static let wholeShare = 99.5

  private func priceOnly(_ subject: Subject) -> [Finding] {
    let listed = subject.awardCriteria.compactMap(sole).map { criterion in
      Finding(at: criterion.place, values: ["match": .quote(criterion.name)])
    }
    let said = statements.findings(in: subject)
    let weighed = priceWeights(subject).filter { $0.percent >= Self.wholeShare }.map { reading in
      let words = subject.document.tree.file.text(in: reading.place.range)
      return Finding(at: reading.place, values: ["match": .quote(words)])
    }
    // A criterion, its sentence and its weight are one fault.
    return (said + listed + weighed).reduce(into: []) { kept, finding in
      if !kept.contains(where: { $0.place.node == finding.place.node }) { kept.append(finding) }
    }
  }

  /// The price, where nothing else is a criterion.
  private func sole(_ list: AwardCriteria) -> AwardCriteria.Criterion? {
    if let share = list.priceShare {
      return share.percent >= Self.wholeShare ? share.criteria[0] : nil
    }
    guard list.isWhole, list.isHeaded, list.criteria.count == 1, let only = list.criteria.first,
      only.weight == nil, only.name.split(separator: " ").count <= Self.longestName
    else { return nil }
    return only.isPrice ? only : nil
  }

  /// A longer text says something of the price; a shorter one is the criterion.
  private static let longestName = 6

  // MARK: - Too much

  private func overweighted(_ subject: Subject) -> [Finding] {
    let lists = subject.awardCriteria.compactMap { list in
      list.priceShare.map { (percent: $0.percent, place: $0.criteria[0].place) }
    }
    let sentences = priceWeights(subject).map { (percent: $0.percent, place: $0.place) }
    return (lists + sentences).filter { $0.percent > noteAbove && $0.percent < Self.wholeShare }
      .map { share in
        Finding(
          share.percent > warnAbove ? "default" : "slight", at: share.place,
          severity: share.percent > warnAbove ? nil : .note,
          values: ["share": .percent(share.percent), "limit": .percent(noteAbove)])
      }
  }

  /// The weights of the price that sentences say, those of lists that are read apart.
  private func priceWeights(_ subject: Subject) -> [PriceWeightReader.Reading] {
    let reader = PriceWeightReader(subject)
    let document = subject.document
    let lists = subject.awardCriteria.filter { $0.criteria.contains { $0.weight != nil } }
      .map { document.subtree(of: $0.element) }
    return document.statements.indices(where: reader.mayRead).compactMap { index in
      let statement = document.statements[index]
      return lists.contains { $0.contains(statement.element) }
        ? nil : reader.reading(of: statement)
    }
  }

  // MARK: - Weights that do not add up

  private func offTotal(_ list: AwardCriteria, _ subject: Subject) -> Finding {
    let (sum, total) = (list.sum ?? 0, list.expectedSum ?? 100)
    let isPercent = list.criteria.first?.weight?.unit == .percent
    return Finding(
      isPercent ? "default" : "points", at: subject.document.place(ofKey: list.element),
      values: [
        "sum": isPercent ? .percent(sum) : .factor(sum),
        "total": isPercent ? .percent(total) : .factor(total),
        "count": .count(list.criteria.count),
      ])
  }
}
