import Diagnostics
import YAMLTree

/// What is wrong with a document as a file, for the rules of the group `document`.
enum ReadingProblems {
  /// All of it.
  static func all(in document: Document, _ references: References) -> [ReadingProblem] {
    syntax(of: document) + misspelledKeys(in: document) + invalidValues(in: document)
      + duplicateIDs(in: document) + danglingReferences(in: document, references)
  }

  private static func syntax(of document: Document) -> [ReadingProblem] {
    document.tree.problems.map { problem in
      let isDuplicate = problem.kind == .duplicateKey
      var notes: [Finding.Note] = []
      if let related = problem.related {
        notes.append(Finding.Note("first", at: document.place(covering: related)))
      }
      let place = document.place(covering: problem.range)
      return ReadingProblem(
        rule: isDuplicate ? "duplicate-key" : "yaml-syntax",
        finding: Finding(
          isDuplicate ? "default" : problem.kind.rawValue, at: place,
          values: [
            "detail": .quote(problem.detail),
            "key": .quote(document.tree.file.text(in: problem.range)),
          ], notes: notes))
    }
  }

  private static func misspelledKeys(in document: Document) -> [ReadingProblem] {
    document.misspelledKeys.map { misspelled in
      let place = document.place(ofKey: misspelled.element)
      return ReadingProblem(
        rule: "misspelled-key",
        finding: Finding(
          at: place,
          values: [
            "key": .quote(document.tree.file.text(in: place.range)),
            "suggestion": .quote(misspelled.suggestion),
          ]))
    }
  }

  // MARK: Values

  /// A figure that cannot be one: a percentage above 100 where there is none, a month 13.
  private static func invalidValues(in document: Document) -> [ReadingProblem] {
    document.elements.indices.compactMap { index in
      guard let field = document.elements[index].field,
        let expected = fault(of: index, document.fields[field], document)
      else { return nil }
      return ReadingProblem(
        rule: "invalid-value",
        finding: Finding(
          at: document.place(ofValue: index),
          values: [
            "key": .quote(document.fields[field].name),
            "value": .quote(document.text(of: index)), "expected": .name(expected),
          ]))
    }
  }

  /// What a field's value should have been; nil where it is right, or where nobody can tell.
  private static func fault(
    of index: Int, _ field: Field, _ document: Document
  ) -> LocalizedText? {
    guard document.tree[document.elements[index].node].isScalar, !document.isAbsent(index),
      let statement = document.elements[index].statements.first
    else { return nil }
    let quantities = document.quantities[document.statements[statement].quantities]
    switch field.value {
    case .percent: return faultOfShare(quantities, isWord: document.isWord(statement))
    case .duration: return faultOfDuration(quantities, isWord: document.isWord(statement))
    default: return nil
    }
  }

  private static let expectedShare = LocalizedText(
    en: "a percentage from 0 to 100", fr: "un pourcentage de 0 à 100")

  private static func faultOfShare(
    _ quantities: ArraySlice<Token>, isWord: Bool
  ) -> LocalizedText? {
    guard let quantity = quantities.first else { return isWord ? expectedShare : nil }
    let isShare = quantity.kind == .percent || quantity.kind == .number
    guard quantities.count == 1, isShare, quantity.sign == .none else { return nil }
    let isAlone = quantity.end - quantity.start <= 8
    return isAlone && !(0...100).contains(quantity.value) ? expectedShare : nil
  }

  private static func faultOfDuration(
    _ quantities: ArraySlice<Token>, isWord: Bool
  ) -> LocalizedText? {
    guard quantities.isEmpty, isWord else { return nil }
    return LocalizedText(
      en: "a duration such as 20 s or 2 working days",
      fr: "une durée telle que 20 s ou 2 jours ouvrés")
  }

  // MARK: Ids

  private static func duplicateIDs(in document: Document) -> [ReadingProblem] {
    var first: [String: Int] = [:]
    return document.elements(of: "requirements.id").compactMap { element in
      guard document.tree[document.elements[element].node].isScalar, !document.isAbsent(element),
        document.elements[element].via == nil
      else { return nil }
      let id = document.text(of: element)
      guard let earlier = first[id] else {
        first[id] = element
        return nil
      }
      return ReadingProblem(
        rule: "duplicate-id",
        finding: Finding(
          at: document.place(ofValue: element), values: ["id": .quote(id)],
          notes: [Finding.Note("first", at: document.place(ofValue: earlier))]))
    }
  }

  private static func danglingReferences(
    in document: Document, _ references: References
  ) -> [ReadingProblem] {
    references.all.filter { $0.target == .missing }.map { reference in
      ReadingProblem(
        rule: "dangling-reference",
        finding: Finding(
          at: document.place(ofValue: reference.element),
          values: ["reference": .quote(reference.text)]))
    }
  }
}

extension Document {
  /// A range of the file, held by the innermost node around it.
  func place(covering range: SourceRange) -> Place {
    var node = tree.documents.last { tree[$0].range.start <= range.start } ?? tree.documents.first
    while let current = node {
      let child = tree.children(of: current).first { tree[$0].range.contains(range) }
      guard let child else { break }
      node = child
    }
    return Place(node: node ?? NodeID.none, range: range)
  }
}

extension Document {
  /// Whether a sentence is a word or two in place of a figure; a longer text is an explanation, and
  /// one with a known concept means something.
  fileprivate func isWord(_ statement: Int) -> Bool {
    let statement = statements[statement]
    let node = elements[statement.element].node
    return statement.end - statement.start <= 14
      && !hits[statement.hits].contains { $0.node == node }
  }
}
