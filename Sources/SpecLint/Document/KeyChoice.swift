/// Chooses between the fields that a key may mean.
struct KeyChoice {
  private let fields: FieldCatalog
  private let lots, definitions, award, weight, annexes, volumes: FieldID?
  /// Sections that only the whole key can name: the document's title, its buyer, its language, what
  /// it is a part of.
  private let identity: FieldSet
  /// Sections that a lot or an article may have anywhere.
  private let anywhere: FieldSet
  /// Parts of sections that stand for their section where there is none around them.
  private let telling: FieldSet

  init(_ fields: FieldCatalog) {
    self.fields = fields
    lots = fields.id(of: "lots")
    definitions = fields.id(of: "definitions")
    award = fields.id(of: "award")
    weight = fields.id(of: "award.weight")
    annexes = fields.id(of: "annexes")
    volumes = fields.id(of: "volumes")
    identity = FieldSet(["title", "buyer", "language", "part_of"], of: fields)
    anywhere = FieldSet(["see", "annexes"], of: fields)
    telling = FieldSet(
      [
        "volumes.history", "volumes.forecast", "volumes.peak", "volumes.seasonality",
        "volumes.growth", "volumes.growth_reason", "volumes.handle_time", "volumes.tolerance",
        "staffing.agents", "staffing.fte", "staffing.occupancy", "staffing.shrinkage",
        "penalties.grace_period",
      ], of: fields)
  }

  /// What a key means whose sections are given from the inside out.
  func answer(
    _ reading: KeyReading, sections: [FieldID], shape: ValueShape
  ) -> KeyResolver.Resolved {
    var answer = KeyResolver.Resolved(hits: reading.hits)
    // A key of the glossary is a term, whatever it says.
    if let inner = sections.first, inner == definitions { return answer }
    answer.channel = channel(in: reading.main) ?? channel(in: reading.inBrackets)
    if let scope = scope(of: reading, shape) {
      answer.scope = scope
      return answer
    }
    let best = field(in: reading, sections, shape, answer.channel)
    answer.field = best
    if let section = best.map({ fields[$0].section }) ?? sectionOfFigures(reading, sections, shape)
    {
      answer.section = section == sections.first ? nil : section
      answer.holdsLots = best == lots && !shape.isScalar
    }
    answer.isUnknown =
      best == nil && answer.channel == nil && reading.text.wordCount > 0
      && shape != .series && !isMonth(reading)
    return answer
  }

  private func field(
    in reading: KeyReading, _ sections: [FieldID], _ shape: ValueShape, _ channel: FieldID?
  ) -> FieldID? {
    let text = reading.text
    var best = best(reading.main, text.wordCount, sections, shape, channel)
    if best == nil {
      let count = 1 + text.inBrackets.utf8.count { $0 == 0x20 }
      best = self.best(reading.inBrackets, count, sections, shape, channel)
    }
    if let award, sections.first == award, shape == .number || shape == .percent {
      // Under the criteria a figure is the weight of what its key names.
      guard let best, fields[best].section == award, best != award, text.wordCount <= 2 else {
        return weight
      }
      return best
    }
    if best == nil, text.wordCount == 0, let container = text.container, shape.isScalar,
      ["annexe", "annex", "appendix", "appendice", "exhibit", "attachment"].contains(container.word)
    {
      return annexes
    }
    return best
  }

  /// Figures by period outside of all sections are volumes, if their key names contacts or a rate.
  private func sectionOfFigures(
    _ reading: KeyReading, _ sections: [FieldID], _ shape: ValueShape
  ) -> FieldID? {
    guard shape == .series, sections.isEmpty, let volumes else { return nil }
    let isCount = reading.main.contains {
      fields[$0.field].section == volumes && $0.field != volumes
    }
    return isCount ? volumes : nil
  }

  private func isMonth(_ reading: KeyReading) -> Bool {
    reading.main.contains { fields[fields[$0.field].section].name == "months" }
  }

  // MARK: Ranks

  private func best(
    _ candidates: [KeyReading.Candidate], _ wordCount: Int, _ sections: [FieldID],
    _ shape: ValueShape, _ channel: FieldID?
  ) -> FieldID? {
    var best: (candidate: KeyReading.Candidate, rank: Int)?
    for candidate in candidates {
      let name = fields[fields[candidate.field].section].name
      guard name != "channels", name != "months",
        let rank = rank(candidate, wordCount, sections, shape, channel)
      else { continue }
      if let current = best {
        guard
          (candidate.words, rank, current.candidate.start)
            > (current.candidate.words, current.rank, candidate.start)
        else { continue }
      }
      best = (candidate, rank)
    }
    if best == nil { return implied(candidates, wordCount, sections, shape) }
    return best?.candidate.field
  }

  /// How well a candidate fits where it stands; nil where it cannot be meant.
  private func rank(
    _ candidate: KeyReading.Candidate, _ wordCount: Int, _ sections: [FieldID],
    _ shape: ValueShape, _ channel: FieldID?
  ) -> Int? {
    let field = candidate.field
    let section = fields[field].section
    if field == section {
      guard isWhole(candidate, wordCount, sections, shape) else { return nil }
      return isContainerOnly(candidate, section) ? 0 : 10
    }
    guard candidate.start == 0 || candidate.words * 3 >= wordCount,
      let fit = FieldFit.fit(of: fields[field], shape, hasChannel: channel != nil)
    else { return nil }
    guard let depth = sections.firstIndex(of: section) else {
      // Figures under "prévisions" are the forecast itself, whatever section they stand in.
      return telling.contains(field) && shape != .text && shape != .mapping && fit > 0 ? 11 : nil
    }
    // Inside a section its own fields win; a value of another shape needs another field.
    return fit == 0 ? 5 : 100 - 4 * min(depth, 8) + fit
  }

  /// "Contrat", "clause", "exigences" say that there is a text, not what it is about.
  private func isContainerOnly(_ candidate: KeyReading.Candidate, _ section: FieldID) -> Bool {
    guard candidate.words == 1 else { return false }
    let name = fields[section].name
    return name == "requirements" || name == "contract" || name == "annexes"
  }

  private func isWhole(
    _ candidate: KeyReading.Candidate, _ wordCount: Int, _ sections: [FieldID],
    _ shape: ValueShape
  ) -> Bool {
    if identity.contains(candidate.field) {
      return sections.isEmpty && candidate.words == wordCount && shape.isScalar
    }
    if anywhere.contains(candidate.field) { return candidate.start == 0 }
    // A long key is a sentence that happens to hold a known word.
    return candidate.words * (candidate.start == 0 ? 6 : 3) >= wordCount
  }

  /// Where no section is around it, a part that only one section has stands for that section.
  private func implied(
    _ candidates: [KeyReading.Candidate], _ wordCount: Int, _ sections: [FieldID],
    _ shape: ValueShape
  ) -> FieldID? {
    guard sections.isEmpty else { return nil }
    let parts = candidates.filter { candidate in
      !fields.isSection(candidate.field)
        && !["channels", "months"].contains(fields[fields[candidate.field].section].name)
        && candidate.words * 3 >= wordCount
        && FieldFit.fit(of: fields[candidate.field], shape, hasChannel: false) ?? 0 > 0
    }
    guard let longest = parts.map(\.words).max() else { return nil }
    let meant = parts.filter { $0.words == longest }
    if let telling = meant.first(where: { telling.contains($0.field) }) { return telling.field }
    let isTold = longest >= 2 && Set(meant.map { fields[$0.field].section }).count == 1
    return isTold ? meant.first?.field : nil
  }

  // MARK: Channels and lots

  private func channel(in candidates: [KeyReading.Candidate]) -> FieldID? {
    var best: KeyReading.Candidate?
    for candidate in candidates
    where fields[fields[candidate.field].section].name == "channels"
      && !fields.isSection(candidate.field)
    {
      if candidate.words > best?.words ?? 0 { best = candidate }
    }
    return best?.field
  }

  /// "Lot 1", "Lot A – voice", "Schedule B" with volumes of its own, "tranche conditionnelle".
  private func scope(of reading: KeyReading, _ shape: ValueShape) -> String? {
    guard shape == .mapping || shape == .rows else { return nil }
    let text = reading.text
    if let (word, number) = text.container {
      if word == "lot" || word == "tranche" { return "\(word) \(number)" }
      let isLettered = ["schedule", "site", "package"].contains(word)
      let isNamed = reading.main.contains { fields.isSection($0.field) }
      return isLettered && !isNamed && (word == "site" || number.utf8.count == 1 && number > "9")
        ? "\(word) \(number)" : nil
    }
    let isLot = text.main.hasPrefix("lot ") || text.main.hasPrefix("tranche ")
    return isLot && text.wordCount <= 6 ? text.main : nil
  }
}

/// Whether a value can be what a field holds.
enum FieldFit {
  /// 0 for a poor fit, up to 3 for the very form; nil where it cannot be.
  static func fit(of field: Field, _ shape: ValueShape, hasChannel: Bool) -> Int? {
    switch field.value {
    case .any, .texts, .names: return shape.isScalar ? 2 : 3
    case .mapping: return shape.isMapping ? 3 : 1
    case .series:
      if shape == .percent { return nil }
      return shape == .series || shape == .number ? 4 : 2
    case .text: return shape == .text ? 3 : shape.isScalar ? 2 : shape == .list ? 1 : 0
    case .month, .date: return shape.isScalar ? 2 : nil
    case .number: return shape.isScalar ? (shape == .number ? 3 : 2) : nil
    case .count:
      // A mapping or a series under "appels" is a channel, a number beside a month a count.
      if shape.isScalar { return shape == .number ? 3 : 2 }
      if shape == .list { return 2 }
      return hasChannel ? nil : 0
    case .percent: return shape == .percent ? 3 : shape.isScalar ? 2 : 0
    case .duration, .money: return shape.isScalar ? 2 : 0
    }
  }
}
