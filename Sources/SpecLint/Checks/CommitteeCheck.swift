import Diagnostics

/// Finds a steering body that cannot steer: it has no rhythm, or nobody in it who decides.
struct CommitteeCheck: Check {
  static let name = "committee"
  static let options: [CheckOption]? =
    Evidence.options
    + [
      CheckOption("body", .concepts),
      CheckOption("rhythm", .concepts),
      CheckOption("vague-rhythm", .concepts),
      CheckOption("people", .concepts),
      CheckOption("deciders", .concepts),
      CheckOption("frequency", .fields),
      CheckOption("participants", .fields),
    ]

  private let clause: Evidence
  private let body, rhythm, vagueRhythm, people, deciders: ConceptSet
  private let frequency, participants: FieldSet

  init(options: OptionReader) throws(RuleProblem) {
    clause = try Evidence(options: options)
    body = try options.conceptSet(options["body"])
    rhythm = try options.conceptSet(options["rhythm"])
    vagueRhythm = try options.conceptSet(options["vague-rhythm"])
    people = try options.conceptSet(options["people"])
    deciders = try options.conceptSet(options["deciders"])
    frequency = try options.fieldSet(options["frequency"])
    participants = try options.fieldSet(options["participants"])
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let talk = clause.look(in: document).found
    guard let first = talk.first else { return [] }
    let committees = CommitteeReader.read(document, body: body)
    guard !committees.isEmpty else { return prose(talk, first, document) }
    let faults = committees.compactMap { fault(of: $0, document) }
    return faults.isEmpty ? withoutDecider(committees, document) : faults
  }

  // MARK: - Entries

  private func fault(of committee: Committee, _ document: Document) -> Finding? {
    let concepts = committee.concepts
    let isVague = concepts.intersects(vagueRhythm) && !concepts.intersects(rhythm)
    let meets =
      concepts.intersects(rhythm) || (committee.hasFrequency && !isVague)
      || isStated(frequency, outside: committee, document)
    let isPeopled =
      committee.hasParticipants || concepts.intersects(people.union(deciders))
      || isStated(participants, outside: committee, document)
    return finding(meets: meets, isVague: isVague, isPeopled, at: committee.place, document)
  }

  /// Whether a rhythm or the members are stated beside a body, for all of them.
  private func isStated(
    _ fields: FieldSet, outside committee: Committee, _ document: Document
  ) -> Bool {
    guard let parent = document.elements[committee.element].parent else { return false }
    let enclosing = [parent, document.elements[parent].parent].compactMap { $0 }
    return enclosing.flatMap(document.children).contains { element in
      document.elements[element].field.map(fields.contains) ?? false
        && document.hasContent(element)
    }
  }

  private func withoutDecider(_ committees: [Committee], _ document: Document) -> [Finding] {
    let isRecorded = committees.allSatisfy { $0.isRecord && $0.hasParticipants }
    guard isRecorded, !committees.contains(where: { $0.concepts.intersects(deciders) }),
      let first = committees.first
    else { return [] }
    return [finding("no-decider", at: first.place, document)]
  }

  // MARK: - Prose

  /// In running text the members often stand in the sentence after: all that is said counts.
  private func prose(
    _ talk: [Document.Statement], _ first: Document.Statement, _ document: Document
  ) -> [Finding] {
    var concepts = ConceptSet()
    for element in Set(talk.map(\.element)) {
      for index in document.elements[element].statements {
        concepts.formUnion(document.statements[index].concepts)
      }
    }
    for index in document.statements.indices(where: body.intersects) {
      concepts.formUnion(document.statements[index].concepts)
    }
    let meets = concepts.intersects(rhythm)
    let fault = finding(
      meets: meets, isVague: concepts.intersects(vagueRhythm),
      concepts.intersects(people.union(deciders)), at: document.place(of: body, in: first), document
    )
    return fault.map { [$0] } ?? []
  }

  private func finding(
    meets: Bool, isVague: Bool, _ isPeopled: Bool, at place: Place, _ document: Document
  ) -> Finding? {
    switch (meets, isPeopled) {
    case (true, true): nil
    case (true, false): finding("no-participants", at: place, document)
    case (false, true):
      finding(isVague ? "vague-rhythm" : "no-rhythm", at: place, document)
    case (false, false): finding("nothing", at: place, document)
    }
  }

  private func finding(_ variant: String, at place: Place, _ document: Document) -> Finding {
    let words = document.tree.file.text(in: place.range)
    return Finding(variant, at: place, values: ["match": .quote(words)])
  }
}
