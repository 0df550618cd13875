import Diagnostics

/// Finds two service levels that cannot both be meant.
struct ConflictingLevels {
  private let subject: Subject
  private let concepts: ServiceLevelConcepts
  private let levelScope: ConceptSet
  private let restatement: ConceptSet
  private let abandonment: ConceptSet

  init(_ subject: Subject) {
    self.subject = subject
    concepts = subject.concepts.serviceLevels
    levelScope = subject.concepts.set("level-scope", "peak-relief", "band")
    restatement = subject.concepts.set("restatement")
    abandonment = subject.concepts.set("metric-abandonment", "loss")
  }

  func findings(among levels: [ServiceLevel]) -> [Finding] {
    levels.compactMap(complement) + pairs(among: levels)
  }

  // MARK: - Within one sentence

  /// Two shares of one sentence: "At most 10 % abandoned, that is, 85 % answered".
  private func complement(_ level: ServiceLevel) -> Finding? {
    guard level.shares.count == 2, level.concepts.intersects(restatement),
      level.concepts.intersects(abandonment), level.concepts.intersects(concepts.answering)
    else { return nil }
    let (first, second) = (level.shares[0], level.shares[1])
    guard first.value + second.value != 100, min(first.value, second.value) > 0,
      first.passage.node == second.passage.node
    else { return nil }
    return finding("complement", level, second, against: first)
  }

  // MARK: - Between two levels

  private func pairs(among levels: [ServiceLevel]) -> [Finding] {
    let comparable = levels.filter { level in
      level.metric != nil && level.shares.count == 1 && !level.concepts.intersects(levelScope)
        && !level.concepts.intersects(concepts.notRequired)
    }
    var earlier: [Measure: [ServiceLevel]] = [:]
    var findings: [Finding] = []
    for level in comparable {
      let measure = Measure(level)
      findings += finding(level, against: earlier[measure] ?? []).map { [$0] } ?? []
      earlier[measure, default: []].append(level)
    }
    return findings
  }

  /// What two levels must have in common to be compared; a large document has few of the same.
  private struct Measure: Hashable {
    let metric: Int?
    let scope: Int
    let channel: FieldID?

    init(_ level: ServiceLevel) {
      (metric, scope, channel) = (level.metric, level.scope, level.channel)
    }
  }

  private func finding(_ level: ServiceLevel, against others: [ServiceLevel]) -> Finding? {
    for other in others {
      guard let target = level.target, let otherTarget = other.target,
        let variant = conflict(other, level)
      else { continue }
      return finding(variant, level, target, against: otherTarget)
    }
    return nil
  }

  /// What is wrong with two levels for the same measure of the same contacts, lot and period: two
  /// targets for one delay, or one level that is kept wherever the other is.
  private func conflict(_ first: ServiceLevel, _ second: ServiceLevel) -> String? {
    guard first.element != second.element, let variant = variant(first, second),
      words(of: concepts.subject, in: first) == words(of: concepts.subject, in: second),
      words(of: concepts.period, in: first) == words(of: concepts.period, in: second)
    else { return nil }
    return variant
  }

  private func variant(_ first: ServiceLevel, _ second: ServiceLevel) -> String? {
    guard let target = first.target?.value, let other = second.target?.value else { return nil }
    guard let delay = first.within?.value, let otherDelay = second.within?.value,
      delay != otherDelay
    else {
      return target != other && first.within?.value == second.within?.value ? "default" : nil
    }
    let isFirstHarder = delay < otherDelay && target >= other
    let isSecondHarder = otherDelay < delay && other >= target
    return isFirstHarder || isSecondHarder ? "empty" : nil
  }

  /// The folded words of some concepts in a level.
  private func words(of wanted: ConceptSet, in level: ServiceLevel) -> Set<String> {
    let document = subject.document
    var words: Set<String> = []
    for index in level.statements {
      let hits = document.hits[document.statements[index].hits]
      for hit in hits where wanted.contains(hit.concept) {
        let place = document.place(of: hit, in: document.statements[index])
        words.insert(Folding.folded(document.tree.file.text(in: place.range)))
      }
    }
    return words
  }

  private func finding(
    _ variant: String, _ level: ServiceLevel, _ target: ServiceLevel.Target,
    against other: ServiceLevel.Target
  ) -> Finding {
    Finding(
      variant, at: target.place,
      values: [
        "metric": level.metricName(subject),
        "target": .percent(target.value), "other": .percent(other.value),
        "within": level.within.map { .duration($0.value) } ?? .quote(""),
        "match": .quote(subject.document.tree.file.text(in: target.place.range)),
      ],
      notes: [Finding.Note("other", at: other.place)])
  }
}
