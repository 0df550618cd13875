import Diagnostics

/// Finds that a document never says something it must say.
struct MissingCheck: Check {
  static let name = "missing"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "that a document says nowhere what `evidence` or `fields` describe",
      fr: "qu'un document ne dit nulle part ce que décrivent `evidence` ou `fields`"),
    variants: ["negated", "referenced", "incomplete"],
    values: ["match", "reference", "missing", "present", "count", "total"])
  static let options: [CheckOption]? =
    (IncompleteCheck.options ?? [])
    + [
      CheckOption("leads", .flag),
      CheckOption("beside", .named(.patterns)),
      CheckOption("when", .group(Occasion.options)),
      CheckOption("unless", .group(Occasion.options)),
      CheckOption("note-unless", .group(Occasion.options)),
    ]

  let evidence: Evidence
  let occasion: Occasion?
  let excuse: Occasion?
  /// What must be there for the finding to be more than a note.
  private let weight: Occasion?
  /// What the clause must say where it is there.
  let parts: IncompleteCheck?
  private let beside: [(variant: String, patterns: PatternList)]

  init(options: OptionReader) throws(RuleProblem) {
    evidence = try Evidence(options: options)
    var beside: [(String, PatternList)] = []
    for (variant, patterns) in options["beside"]?.entries ?? [] {
      beside.append((variant, PatternList(try options.patterns(patterns))))
    }
    self.beside = beside
    occasion = try options.part("when").map(Occasion.init(options:))
    excuse = try options.part("unless").map(Occasion.init(options:))
    weight = try options.part("note-unless").map(Occasion.init(options:))
    parts = options["elements"] == nil ? nil : try IncompleteCheck(options: options)
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    guard isOwed(by: subject) else { return [] }
    let occasion = occasion?.place(in: subject)
    if self.occasion != nil, occasion == nil { return [] }
    if excuse?.isGiven(in: subject) ?? false { return [] }
    let outcome = evidence.look(in: document, stopsAtFirst: true)
    guard outcome.found.isEmpty else { return incomplete(subject) }
    if subject.tender.others.contains(where: { evidence.isFound(in: $0.document) }) { return [] }
    if let denied = outcome.denied {
      let place = document.place(of: denied)
      let words = document.tree.file.text(in: place.range)
      return [Finding("negated", at: place, values: ["match": .quote(words)])]
    }
    let references = subject.references.below(
      outcome.sections + outcome.pointers, in: document)
    if references.contains(where: answers) { return [] }
    if let unread = references.first(where: { $0.target == .unread }) {
      return [
        Finding(
          "referenced", at: document.place(ofValue: unread.element), severity: .note,
          values: ["reference": .quote(unread.text)])
      ]
    }
    let section = outcome.sections.first.map { document.place(ofKey: $0) }
    var finding = finding(at: section ?? occasion ?? document.headPlace, in: document)
    if let weight, !weight.isGiven(in: subject) { finding.severity = .note }
    return [finding]
  }

  /// Whether the document must have the clause: it is a whole tender, or a part that gives occasion
  /// for it itself.
  func isOwed(by subject: Subject) -> Bool {
    subject.owesWhole
      || occasion != nil && subject.document.isTender && subject.tender.isReadWhole
  }

  /// What is there may still say too little.
  private func incomplete(_ subject: Subject) -> [Finding] {
    (parts?.findings(in: subject) ?? []).map { finding in
      var finding = finding
      finding.variant = "incomplete"
      return finding
    }
  }

  /// The finding, in the words for what the document has instead, if it has it.
  private func finding(at place: Place, in document: Document) -> Finding {
    for (variant, patterns) in beside {
      guard let (statement, pattern) = patterns.firstMatch(in: document) else { continue }
      let other = document.place(of: pattern.find, in: statement)
      let words = document.tree.file.text(in: other.range)
      return Finding(
        variant, at: place, values: ["match": .quote(words)], notes: [.init(variant, at: other)])
    }
    return Finding(at: place)
  }

  /// Whether a reference leads to something that is said; whole files are looked through as those of
  /// the tender.
  private func answers(_ reference: Reference) -> Bool {
    guard case .element(let document, let element?) = reference.target else { return false }
    return document.hasContent(element)
  }
}
