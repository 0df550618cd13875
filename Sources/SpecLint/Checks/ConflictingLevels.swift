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
    return comparable.indices.compactMap { index in
      let level = comparable[index]
      guard let other = comparable[..<index].first(where: { conflict($0, level) }),
        let target = level.target, let otherTarget = other.target
      else { return nil }
      return finding("default", level, target, against: otherTarget)
    }
  }

  /// The same measure of the same contacts and lot, in the same delay and period, with two targets.
  private func conflict(_ first: ServiceLevel, _ second: ServiceLevel) -> Bool {
    guard first.metric == second.metric, first.scope == second.scope,
      first.channel == second.channel, first.target?.value != second.target?.value,
      first.within?.value == second.within?.value, first.element != second.element
    else { return false }
    return words(of: concepts.subject, in: first) == words(of: concepts.subject, in: second)
      && words(of: concepts.period, in: first) == words(of: concepts.period, in: second)
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
