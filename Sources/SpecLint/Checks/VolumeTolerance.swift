/// What a document says of the levels when volumes leave the forecast: in a level, in a lot, or once
/// for all, be it in another file of its tender.
struct VolumeTolerance {
  private let document: Document
  private let concept: ConceptSet
  private let levelField: FieldID?
  /// The scopes that state it for all their levels.
  private var general: Set<Int> = []
  /// The scopes in which some level states it.
  private var single: Set<Int> = []
  /// Whether another file of the tender states it for all, or may do so where it was not read.
  private var isElsewhere = false

  init(_ subject: Subject, concept: ConceptSet) {
    self.init(subject.document, concept: concept)
    isElsewhere =
      !subject.tender.isReadWhole
      || subject.tender.others.contains {
        let other = VolumeTolerance($0.document, concept: concept)
        return other.states(other.general, around: 0) || other.document.says(concept, inScope: 0)
      }
  }

  private init(_ document: Document, concept: ConceptSet) {
    self.document = document
    self.concept = concept
    levelField = document.fields.id(of: "service_levels.tolerance")
    for field in ["service_levels.applies_when", "volumes.tolerance"] {
      general.formUnion(scopes(stating: field))
    }
    single = scopes(stating: "service_levels.tolerance")
  }

  /// Whether it covers a level.
  func covers(_ level: ServiceLevel) -> Bool {
    if isElsewhere || level.concepts.intersects(concept) { return true }
    if document.says(concept, inScope: level.scope) { return true }
    if states(general, around: level.scope) { return true }
    // A tolerance beside another structured level is that level's own.
    guard level.isStructured else { return states(single, around: level.scope) }
    return document.subtree(of: level.element).contains { index in
      levelField != nil && document.elements[index].field == levelField
        && document.hasContent(index)
    }
  }

  private func scopes(stating field: String) -> Set<Int> {
    let stating = document.elements(of: field).filter(document.hasContent)
    return Set(stating.map { document.elements[$0].scope })
  }

  private func states(_ scopes: Set<Int>, around scope: Int) -> Bool {
    !scopes.isEmpty
      && sequence(first: scope) { document.scopes[$0].parent }.contains(where: scopes.contains)
  }
}
