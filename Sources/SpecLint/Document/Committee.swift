import YAMLTree

/// A body that steers the service, as an entry of the governance section states it.
struct Committee {
  /// The entry.
  let element: Int
  /// What names it: the value of its name, or its key.
  let place: Place
  /// The concepts of all its sentences.
  let concepts: ConceptSet
  /// Whether it says how often the body meets.
  let hasFrequency: Bool
  /// Whether it says who sits in it.
  let hasParticipants: Bool
  /// Whether it is an entry of its own, and not a text about several bodies.
  let isRecord: Bool
}

/// Finds the committees of a document that stand in entries of their own: tables, lists, keys.
struct CommitteeReader {
  private let document: Document
  private let body: ConceptSet
  private let committees, name, frequency, participants: FieldID?

  /// More than any contract has; each is compared with what stands around it.
  private static let mostCommittees = 100

  /// Reads the committees; `body` holds the concepts that name one.
  static func read(_ document: Document, body: ConceptSet) -> [Committee] {
    let reader = CommitteeReader(document, body)
    let records = document.elements.indices.filter(reader.isRecord)
    let found = records.isEmpty ? reader.texts : records
    return found.prefix(mostCommittees).map { reader.committee($0, isRecord: !records.isEmpty) }
  }

  private init(_ document: Document, _ body: ConceptSet) {
    self.document = document
    self.body = body
    committees = document.fields.id(of: "governance.committees")
    name = document.fields.id(of: "governance.name")
    frequency = document.fields.id(of: "governance.frequency")
    participants = document.fields.id(of: "governance.participants")
  }

  /// A mapping that names a body, or says of one how often it meets and with whom.
  private func isRecord(_ element: Int) -> Bool {
    guard document.tree.isMapping(document.elements[element].node) else { return false }
    let parts = document.children(of: element)
    let fields = parts.map { document.elements[$0].field }
    if isCommittee(element) {
      return [name, frequency, participants].contains { $0 != nil && fields.contains($0) }
    }
    return parts.contains { part in
      document.elements[part].field == name && name != nil && isBody(part)
    }
  }

  /// Whether an entry stands below a key such as "comités", with no other field between.
  private func isCommittee(_ element: Int) -> Bool {
    let field = document.ancestors(of: element).lazy.compactMap { document.elements[$0].field }
      .first
    return field != nil && field == committees
  }

  private func isBody(_ element: Int) -> Bool {
    document.elements[element].statements.contains {
      document.statements[$0].concepts.intersects(body)
    }
  }

  /// Where there is no table of bodies: what stands below "comités", each key as one text.
  private var texts: [Int] {
    document.elements(of: "governance.committees").filter { element in
      let outer = document.elements[element].parent
      return document.hasContent(element) && !(outer.map(isCommittee) ?? false)
    }
  }

  private func committee(_ element: Int, isRecord: Bool) -> Committee {
    let parts = document.subtree(of: element)
    var concepts = document.keyConcepts(ofMapping: element)
    for part in parts {
      for index in document.elements[part].statements {
        concepts.formUnion(document.statements.underItsKey(index).concepts)
      }
    }
    return Committee(
      element: element, place: place(of: element), concepts: concepts,
      hasFrequency: states(frequency, in: parts), hasParticipants: states(participants, in: parts),
      isRecord: isRecord)
  }

  private func place(of element: Int) -> Place {
    let named = document.children(of: element).first { document.elements[$0].field == name }
    return named.map { document.place(ofValue: $0) } ?? document.place(ofKey: element)
  }

  private func states(_ field: FieldID?, in parts: Range<Int>) -> Bool {
    parts.contains { part in
      field != nil && document.elements[part].field == field && document.hasContent(part)
    }
  }
}
