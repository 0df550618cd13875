/// The average handle times that a document states, beside the volumes, of today, or as an indicator.
///
/// The work after the call alone ("post-appel: 25 s") is none.
struct HandleTimes {
  /// One of them.
  struct Stated {
    /// The time, in seconds.
    let time: StatedFigure
    /// The channel that it is said of.
    let channel: FieldID?
    /// The element that states it, or whose indicator it is.
    let element: Int
    /// What its words and its key say.
    let concepts: ConceptSet
  }

  /// Those of fields, the volumes' first; then those of indicators.
  let all: [Stated]

  private static let partialWords: Set<String> = [
    "post", "after", "acw", "wrap", "attente", "hold",
  ]

  init(_ document: Document, levels: [ServiceLevel], _ concepts: ConceptCatalog) {
    let figures = FigureReader(document)
    let fields = ["volumes.handle_time", "baseline.handle_time"]
    let stated = fields.flatMap { document.elements(of: $0) }.flatMap(figures.scalars)
      .compactMap { element -> Stated? in
        guard Self.partialWords.isDisjoint(with: figures.keyWords(of: element)),
          let time = figures.duration(element)
        else { return nil }
        return Stated(
          time: time, channel: document.elements[element].channel, element: element,
          concepts: document.concepts(ofValue: element))
      }
    let wanted = concepts.set("average-handle-time")
    let excuse = concepts.set("buyer-acts", "present-state", "aiming", "trigger")
    all =
      stated
      + levels.compactMap { level in
        guard level.concepts.intersects(wanted), !level.concepts.intersects(excuse),
          level.shares.isEmpty, let within = level.within
        else { return nil }
        return Stated(
          time: StatedFigure(value: within.value, place: within.place), channel: level.channel,
          element: level.element, concepts: level.concepts)
      }
  }
}

extension Document {
  /// The concepts of a value, its key's included.
  func concepts(ofValue element: Int) -> ConceptSet {
    var found = keyConcepts(ofMapping: element)
    for statement in elements[element].statements {
      found.formUnion(statements.underItsKey(statement).concepts)
    }
    return found
  }
}
