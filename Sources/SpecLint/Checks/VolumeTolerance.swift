/// What a document says of the levels when volumes leave the forecast: in a level, in a lot, or once
/// for all.
struct VolumeTolerance {
  private let document: Document
  private let concept: ConceptSet
  private let levelField: FieldID?
  /// The scopes that state it for all their levels.
  private var general: Set<Int> = []
  /// The scopes in which some level states it.
  private var single: Set<Int> = []

  init(_ document: Document, concept: ConceptSet) {
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
    if level.concepts.intersects(concept) || document.says(concept, inScope: level.scope) {
      return true
    }
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
