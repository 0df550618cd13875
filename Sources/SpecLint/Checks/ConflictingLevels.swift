import Diagnostics

/// Finds two service levels that cannot both be meant.
struct ConflictingLevels {
  private let subject: Subject
  private let abandonment: ConceptSet
  private let answered: ConceptSet

  init(_ subject: Subject) {
    self.subject = subject
    abandonment = subject.concepts.set("metric-abandonment")
    answered = subject.concepts.set("metric-answer-rate")
  }

  func findings(among levels: [ServiceLevel]) -> [Finding] {
    var findings: [Finding] = []
    for (index, level) in levels.enumerated() where level.metric != nil && level.target != nil {
      guard let other = levels[..<index].first(where: { conflict($0, level) }),
        let target = level.target, let otherTarget = other.target
      else { continue }
      findings.append(
        Finding(
          at: target.place,
          values: [
            "metric": .quote(subject.document.text(of: subject.document.statements[level.statement])),
            "target": .percent(target.value), "other": .percent(otherTarget.value),
            "within": level.within.map { .duration($0.value) } ?? .quote(""),
            "match": .quote(subject.document.tree.file.text(in: target.place.range)),
          ],
          notes: [Finding.Note("other", at: otherTarget.place)]))
    }
    return findings
  }

  /// The same measure of the same channel and lot, in the same delay, with two targets.
  private func conflict(_ first: ServiceLevel, _ second: ServiceLevel) -> Bool {
    guard first.metric == second.metric, first.scope == second.scope,
      first.channel == second.channel, first.target?.value != second.target?.value,
      first.within?.value == second.within?.value, first.element != second.element
    else { return false }
    return sameConcepts(first, second)
  }

  /// Levels that differ in what they speak of (channel, hours, language, kind of request) differ in
  /// words, too; only those that say the same thing can contradict each other.
  private func sameConcepts(_ first: ServiceLevel, _ second: ServiceLevel) -> Bool {
    let words = subject.document.words(of: first).symmetricDifference(
      subject.document.words(of: second))
    return words.count <= 2
  }
}

extension Document {
  /// The folded words of a level, figures left out.
  fileprivate func words(of level: ServiceLevel) -> Set<String> {
    var words: Set<String> = []
    for index in level.statements {
      for word in Folding.folded(text(of: statements[index])).split(separator: " ")
      where word.count > 3 && word.allSatisfy(\.isLetter) {
        words.insert(String(word))
      }
    }
    return words
  }
}
