import Diagnostics

/// Says in words what a rule's concepts and fields have to do with a sentence.
struct TraceWords {
  let document: Document
  let concepts: ConceptCatalog

  init(_ subject: Subject) {
    document = subject.document
    concepts = subject.concepts
  }

  /// The names of concepts; of a long list the first.
  func names(_ set: ConceptSet) -> LocalizedText {
    let all = set.concepts.filter { $0 < concepts.count }
    let names = LocalizedText.names(all.prefix(Self.fewNames).map(concepts.shortName))
    return all.count > Self.fewNames ? names + LocalizedText(same: ", …") : names
  }

  private static let fewNames = 8

  /// The words of a sentence that are one of some concepts, with the concept's name.
  ///
  /// - Parameters:
  ///   - set: the concepts.
  ///   - statement: a sentence that has one of them, by its own words or by those of its key.
  func words(of set: ConceptSet, in statement: Document.Statement) -> LocalizedText {
    guard let hit = document.firstHit(of: set, in: statement) else {
      let found = set.concepts.filter(statement.concepts.contains)
      return names(ConceptSet(found))
    }
    let place = document.place(of: hit, in: statement)
    let name = LocalizedText.names([concepts.shortName(hit.concept)])
    return LocalizedText.quoted(document.tree.file.text(in: place.range))
      + LocalizedText(en: " (\(name.en))", fr: " (\(name.fr))")
  }

  /// A document has no word of what a rule looks for.
  func noneIsThere(of set: ConceptSet) -> LocalizedText {
    let names = names(set)
    return LocalizedText(
      en: "no sentence has the words of \(names.en); `spec-lint outline --concepts` shows what "
        + "each says",
      fr: "aucune phrase n'a les mots de \(names.fr) ; « spec-lint outline --concepts » montre "
        + "ce que dit chacune")
  }

  /// A sentence is spared by words that are in it.
  func spared(by set: ConceptSet, in statement: Document.Statement) -> LocalizedText {
    let words = words(of: set, in: statement)
    return LocalizedText(
      en: "\(words.en) in the same sentence", fr: "\(words.fr) dans la même phrase")
  }

  /// A sentence stands in a part that a rule does not look at.
  func standsOutOfReach(_ element: Int) -> LocalizedText {
    guard let section = document.elements[element].field ?? document.elements[element].section
    else {
      return LocalizedText(
        en: "stands in no section that the rule looks at",
        fr: "ne se trouve dans aucune partie que la règle regarde")
    }
    let name = document.fields[section].name
    return LocalizedText(
      en: "stands in `\(name)`, where the rule does not look",
      fr: "se trouve dans « \(name) », que la règle ne regarde pas")
  }

  /// Why a document owes nothing of what a tender must have.
  static func notOwed(by subject: Subject) -> LocalizedText {
    if !subject.tender.isReadWhole { return notReadWhole }
    return subject.tender.isPart ? isPart : noTender
  }

  /// What is looked for stands in another file.
  static let inAnotherFile = LocalizedText(
    en: "it stands in another file of the tender", fr: "cela figure dans un autre fichier du marché"
  )

  /// What is not seen may stand in what was not read.
  static let notReadWhole = LocalizedText(
    en: "a file of the tender could not be read whole; what is not seen may stand there",
    fr: "un fichier du marché n'a pu être lu en entier ; ce qu'on ne voit pas y figure peut-être")

  private static let isPart = LocalizedText(
    en: "the document is a part of another one; what the tender lacks is told there",
    fr: "le document est une pièce d'un autre ; ce qui manque au marché y est signalé")

  /// Other YAML lacks nothing that a statement of requirements must have.
  static let noTender = LocalizedText(
    en: "the file does not look like a statement of requirements; only what it says can be wrong",
    fr: "le fichier n'a pas l'air d'un cahier des charges ; seul ce qu'il dit peut être en faute")
}

// MARK: - Patterns

extension TraceWords {
  /// The words by which a sentence could have met some patterns.
  func candidate(for patterns: PatternList, in statement: Document.Statement) -> Place {
    document.place(of: patterns.wanted, in: statement)
  }

  /// Why a sentence meets none of some patterns though it has the words of one; nil where it meets one.
  func obstacle(
    to patterns: PatternList, in statement: Document.Statement
  ) -> LocalizedText? {
    guard patterns.first(matching: statement, in: document) == nil else { return nil }
    let found = statement.concepts
    let near = patterns.patterns.filter { $0.find.intersects(found) }
    // Of several, the one that comes nearest: all that it wants is there, and something else too.
    let nearest = near.first { $0.with.allSatisfy(found.intersects) } ?? near.first
    return nearest.flatMap { obstacle(to: $0, in: statement) }
  }

  /// The first condition of a pattern that a sentence does not meet.
  private func obstacle(
    to pattern: Pattern, in statement: Document.Statement
  ) -> LocalizedText? {
    if pattern.without.intersects(statement.concepts) {
      return spared(by: pattern.without, in: statement)
    }
    if let lacking = pattern.with.first(where: { !$0.intersects(statement.concepts) }) {
      let names = names(lacking)
      return LocalizedText(
        en: "the sentence has none of \(names.en) beside",
        fr: "la phrase n'a rien de \(names.fr) à côté")
    }
    return pattern.matches(statement, in: document) ? nil : standsOutOfReach(statement.element)
  }
}
