/// What a document says of the levels when volumes leave the forecast: in a level, in a lot, or once
/// for all, be it in another file of its tender.
struct VolumeTolerance {
  private let document: Document
  private let concept: ConceptSet
  private let levelField: FieldID?
  /// The scopes that state it for all their levels, with the first element that does.
  private var general: [Int: Int] = [:]
  /// The scopes in which some level states it, likewise.
  private var single: [Int: Int] = [:]
  /// Where another file of the tender states it for all, or may do so since it was not read.
  private var elsewhere: Source?

  /// Where a tolerance was found.
  enum Source {
    /// In the level's own words or structure.
    case level
    /// In an element that holds for it.
    case element(Int)
    /// In a sentence that holds for it.
    case sentence(scope: Int)
    case otherFile
    case unreadFile
  }

  init(_ subject: Subject, concept: ConceptSet) {
    self.init(subject.document, concept: concept)
    let isElsewhere = subject.tender.others.contains {
      let other = VolumeTolerance($0.document, concept: concept)
      return other.general[0] != nil || other.document.says(concept, inScope: 0)
    }
    elsewhere = isElsewhere ? .otherFile : subject.tender.isReadWhole ? nil : .unreadFile
  }

  private init(_ document: Document, concept: ConceptSet) {
    self.document = document
    self.concept = concept
    levelField = document.fields.id(of: "service_levels.tolerance")
    for field in ["service_levels.applies_when", "volumes.tolerance"] {
      general.merge(scopes(stating: field)) { first, _ in first }
    }
    single = scopes(stating: "service_levels.tolerance")
  }

  /// Whether it covers a level.
  func covers(_ level: ServiceLevel) -> Bool { source(of: level) != nil }

  /// Where it is said for a level; nil where nothing is.
  func source(of level: ServiceLevel) -> Source? {
    if level.concepts.intersects(concept) { return .level }
    if document.says(concept, inScope: level.scope) { return .sentence(scope: level.scope) }
    if let element = element(of: general, around: level.scope) { return .element(element) }
    // A tolerance beside another structured level is that level's own.
    if !level.isStructured {
      if let element = element(of: single, around: level.scope) { return .element(element) }
    } else if isStatedBeside(level) {
      return .level
    }
    return elsewhere
  }

  private func isStatedBeside(_ level: ServiceLevel) -> Bool {
    document.subtree(of: level.element).contains { index in
      levelField != nil && document.elements[index].field == levelField
        && document.hasContent(index)
    }
  }

  private func scopes(stating field: String) -> [Int: Int] {
    let stating = document.elements(of: field).filter(document.hasContent)
    return Dictionary(stating.map { (document.elements[$0].scope, $0) }) { first, _ in first }
  }

  private func element(of stating: [Int: Int], around scope: Int) -> Int? {
    guard !stating.isEmpty else { return nil }
    return sequence(first: scope) { document.scopes[$0].parent }.lazy.compactMap { stating[$0] }
      .first
  }
}
