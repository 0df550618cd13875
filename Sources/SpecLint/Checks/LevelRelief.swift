import YAMLTree

/// The words beside a level that take back that it holds for every contact: "… within 2 hours; 10 %
/// may take up to a day".
struct LevelRelief {
  private let document: Document
  private let relief: ConceptSet
  /// "Above the forecast no relief is granted": the same words, to the contrary.
  private let denial: ConceptSet

  /// How many of the values that follow in an item are looked at.
  private static let reach = 4

  init(_ concepts: ServiceLevelConcepts, in document: Document) {
    self.document = document
    relief = concepts.exceptedShare.union(concepts.volumeTolerance)
    denial = concepts.whateverVolume
  }

  /// The sentence after a level, or in a value beside it, that leaves some contacts out.
  func sentence(beside level: ServiceLevel) -> Int? {
    next(to: level).first { index in
      let found = document.statements[index].concepts
      return found.intersects(relief) && !found.intersects(denial)
    }
  }

  private func next(to level: ServiceLevel) -> [Int] {
    guard let last = level.statements.last, !level.isStructured else { return [] }
    let after = last + 1
    let follows =
      document.statements.indices.contains(after)
      && document.statements.element(of: after) == level.element
    return (follows ? [after] : []) + beside(level.element)
  }

  /// The sentences of the values that follow in an item such as `- {standard: …, tolerance: …}`,
  /// all of which speak of one thing.
  private func beside(_ element: Int) -> [Int] {
    guard let parent = document.elements[element].parent, isItem(parent) else { return [] }
    var found: [Int] = []
    var next = document.elements[element].end
    for _ in 0..<Self.reach where next < document.elements[parent].end {
      let sentences = document.elements[next].statements
      if sentences.count == 1 { found += sentences }
      next = document.elements[next].end
    }
    return found
  }

  private func isItem(_ element: Int) -> Bool {
    let found = document.elements[element]
    return found.key == nil && found.parent != nil && document.tree.isMapping(found.node)
  }
}
