import Diagnostics
import YAMLTree

/// What is wrong with a document as a file, for the rules of the group `document`.
enum ReadingProblems {
  /// What is wrong with its syntax, keys and values.
  static func wrongParts(of document: Document, _ references: References) -> [ReadingProblem] {
    syntax(of: document) + misspelledKeys(in: document, references)
      + invalidValues(in: document)
  }

  /// What is wrong with the ids in it and with what it refers to.
  static func wrongReferences(
    in document: Document, _ references: References, _ tender: Tender
  ) -> [ReadingProblem] {
    let ids = RequirementIDs(document, beside: tender.others.map(\.document))
    return duplicateIDs(in: document, ids) + danglingReferences(in: document, references, tender)
      + danglingIDs(in: document, ids, tender)
  }

  private static func syntax(of document: Document) -> [ReadingProblem] {
    guard !document.tree.problems.isEmpty else { return [] }
    let locator = NodeLocator(document)
    let blank = BlankDuplicate(document.tree)
    return document.tree.problems.map { problem in
      let isDuplicate = problem.kind == .duplicateKey
      let keys = isDuplicate ? [problem.range, problem.related].compactMap { $0 } : []
      var notes: [Finding.Note] = []
      if let related = problem.related {
        notes.append(Finding.Note("first", at: locator.place(covering: related)))
      }
      return ReadingProblem(
        rule: isDuplicate ? "duplicate-key" : "yaml-syntax",
        finding: Finding(
          at: locator.place(covering: problem.range),
          values: ["problem": .name(problem.message(in: document.tree.file))], notes: notes,
          edits: blank.removal(ofOneOf: keys.map { locator.place(covering: $0).node })))
    }
  }

  /// Near misses of known keys; the same key in the same sections is looked up once.
  private static func misspelledKeys(
    in document: Document, _ references: References
  ) -> [ReadingProblem] {
    let candidates = misspellings(in: document)
    guard !candidates.isEmpty else { return [] }
    let edits = KeyCorrections(document, references).edits(of: candidates)
    return candidates.map { candidate in
      ReadingProblem(
        rule: "misspelled-key",
        finding: Finding(
          at: document.place(ofKey: candidate.element),
          values: [
            "key": .quote(document.tree.text(of: candidate.key)),
            "suggestion": .quote(candidate.corrected),
          ], edits: edits[candidate.element].map { [$0] } ?? []))
    }
  }

  private static func misspellings(in document: Document) -> [KeyCorrections.Candidate] {
    guard !document.unknownKeys.isEmpty else { return [] }
    let language = document.language
    var known: [String: String?] = [:]
    return document.unknownKeys.compactMap { unknown in
      guard let key = document.elements[unknown.element].key else { return nil }
      let text = document.tree.text(of: key)
      let place = text + unknown.sections.map { "\n\($0)" }.joined()
      let suggestion =
        known[place]
        ?? document.fields.suggestion(for: text, in: unknown.sections, language: language)
      known[place] = suggestion
      return suggestion.map {
        KeyCorrections.Candidate(
          element: unknown.element, key: key, suggestion: $0,
          corrected: Correction(of: text, as: $0)?.key ?? $0)
      }
    }
  }

  // MARK: Values

  /// A figure that cannot be one: a percentage above 100 where there is none, a month 13.
  private static func invalidValues(in document: Document) -> [ReadingProblem] {
    let fields = document.fields.fields.indices.filter {
      [.percent, .duration].contains(document.fields[$0].value)
    }
    let figures = fields.flatMap { field in
      document.index.elements(of: field).compactMap { element in
        fault(of: Int(element), document.fields[field], document).map {
          invalidValue(of: Int(element), $0, document)
        }
      }
    }
    return figures + unreadMonths(in: document)
  }

  private static func invalidValue(
    of index: Int, _ expected: LocalizedText, _ document: Document
  ) -> ReadingProblem {
    let key = document.elements[index].key.map { document.tree.text(of: $0) } ?? ""
    return ReadingProblem(
      rule: "invalid-value",
      finding: Finding(
        at: document.place(ofValue: index),
        values: [
          "key": .quote(key), "value": .quote(document.text(of: index)),
          "expected": .name(expected),
        ]))
  }

  /// A month of a history or a forecast with a word in place of its figure.
  private static func unreadMonths(in document: Document) -> [ReadingProblem] {
    var periods = CalendarPeriodReader(document.fields)
    let expected = LocalizedText(
      en: "a number of contacts such as 42,000", fr: "un nombre de contacts tel que 42 000")
    var problems: [ReadingProblem] = []
    for series in ["volumes.history", "volumes.forecast"].flatMap(document.elements) {
      for month in document.children(of: series) {
        guard let key = document.elements[month].key,
          document.tree.isScalar(document.elements[month].node),
          let statement = document.elements[month].statements.first,
          document.statements.quantities(of: statement).isEmpty, document.isWord(statement),
          !document.isAbsent(month), periods.read(document.tree.text(of: key)) != nil
        else { continue }
        problems.append(invalidValue(of: month, expected, document))
      }
    }
    return problems
  }

  /// What a field's value should have been; nil where it is right, or where nobody can tell.
  private static func fault(
    of index: Int, _ field: Field, _ document: Document
  ) -> LocalizedText? {
    guard document.tree.isScalar(document.elements[index].node), !document.isAbsent(index),
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

  private static func duplicateIDs(
    in document: Document, _ ids: RequirementIDs
  ) -> [ReadingProblem] {
    var first: [String: Int] = [:]
    return ids.givers.compactMap { element in
      let id = document.text(of: element)
      let earlier = first[id]
      first[id] = earlier ?? element
      var finding = Finding(at: document.place(ofValue: element), values: ["id": .quote(id)])
      if let earlier {
        finding.notes = [Finding.Note("first", at: document.place(ofValue: earlier))]
      } else if let (other, giver) = ids.elsewhere[id] {
        finding.variant = "elsewhere"
        finding.notes = [Finding.Note("elsewhere", at: other.place(ofValue: giver), in: other)]
      } else {
        return nil
      }
      return ReadingProblem(rule: "duplicate-id", finding: finding)
    }
  }

  private static func danglingReferences(
    in document: Document, _ references: References, _ tender: Tender
  ) -> [ReadingProblem] {
    var told: Set<ObjectIdentifier> = [ObjectIdentifier(document.tree)]
    return references.all.compactMap { reference in
      var fault = tender.circular.contains(reference.element) ? .cycle : reference.target.fault
      // Of a file that was not read whole the first mention is enough.
      if fault == nil, let other = reference.target.document?.tree, !other.isWhole,
        told.insert(ObjectIdentifier(other)).inserted
      {
        fault = .unreadable
      }
      return fault.map {
        ReadingProblem(
          rule: "dangling-reference",
          finding: Finding(
            $0.rawValue, at: document.place(ofValue: reference.element),
            values: ["reference": .quote(reference.text)]))
      }
    }
  }

  private static func danglingIDs(
    in document: Document, _ ids: RequirementIDs, _ tender: Tender
  ) -> [ReadingProblem] {
    // An id may be given in a file that could not be read.
    guard tender.isReadWhole else { return [] }
    let dangling = ids.dangling()
    guard !dangling.isEmpty else { return [] }
    let locator = NodeLocator(document)
    return dangling.map { id, range in
      ReadingProblem(
        rule: "dangling-reference",
        finding: Finding(
          at: locator.place(covering: range), values: ["reference": .quote(id)]))
    }
  }
}

extension Document {
  /// Whether a sentence is a word or two in place of a figure; a longer text is an explanation.
  fileprivate func isWord(_ statement: Int) -> Bool {
    let element = statements[statement].element
    return tree.textLength(of: elements[element].node) <= 14 && !isReference(element)
  }
}
