import Diagnostics

/// Finds that a document gives hardly any of several things, and names those that it gives nowhere.
struct InventoryCheck: Check {
  static let name = "inventory"
  static let options: [CheckOption]? = [
    CheckOption("elements", .named(.group([CheckOption("name", .localized)] + Evidence.options))),
    CheckOption("at-least", .number),
    CheckOption("section", .fields),
    CheckOption("unless", .group(Occasion.options)),
    CheckOption("open", .patterns),
  ]

  /// One of the things, and how it is known.
  private struct Item: Sendable {
    /// What it is called; nil for one that nobody misses, though it counts where it is there.
    let name: LocalizedText?
    let evidence: Evidence

    /// Whether the document gives it, or says in which annex it stands.
    func isGiven(in document: Document) -> Bool {
      let outcome = evidence.look(in: document, stopsAtFirst: true)
      return !outcome.found.isEmpty || !outcome.pointers.isEmpty
        || outcome.sections.contains { document.isReference($0) }
    }
  }

  private let items: [Item]
  private let enough: Int
  private let excuse: Occasion?
  private let leftOpen: [Pattern]
  private let sections: [FieldID]

  /// Reads `elements` (each with a name and what `missing` takes), `at-least`, the `section` where
  /// they belong, what does `unless` they are named one by one, and what leaves them `open`.
  init(options: OptionReader) throws(RuleProblem) {
    var items: [Item] = []
    for (_, value) in options["elements"]?.entries ?? [] {
      items.append(
        Item(
          name: value["name"]?.localized, evidence: try Evidence(options: options.part(value))))
    }
    self.items = items
    enough = Int(options["at-least"]?.number ?? Double(items.count))
    excuse = try options.part("unless").map(Occasion.init(options:))
    leftOpen = try options.patterns(options["open"])
    sections = try options.fieldList(options["section"])
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    guard subject.owesWhole, !(excuse?.isGiven(in: subject) ?? false) else { return [] }
    let holders = holders(in: document)
    let references = subject.references.below(holders, in: document)
    let sources = subject.ofTender.map(\.document)
    let present = items.filter { item in
      sources.contains { item.isGiven(in: $0) }
    }
    guard present.count < enough else { return [] }
    if let unread = references.first(where: { $0.target == .unread }) {
      return [referenced(unread, in: document)]
    }
    let place = holders.first.map { document.place(ofKey: $0) } ?? document.headPlace
    return [leftOpen(in: document) ?? finding(at: place, isPartial: !present.isEmpty)].map {
      naming(present.compactMap(\.name), in: $0)
    }
  }

  private func holders(in document: Document) -> [Int] {
    sections.flatMap { document.index.elements(of: $0).map { Int($0) } }.sorted()
  }

  private func referenced(_ reference: Reference, in document: Document) -> Finding {
    Finding(
      "referenced", at: document.place(ofValue: reference.element), severity: .note,
      values: ["reference": .quote(reference.text)])
  }

  /// Where something is there, a note will do.
  private func finding(at place: Place, isPartial: Bool) -> Finding {
    isPartial ? Finding("some", at: place, severity: .note) : Finding(at: place)
  }

  private func naming(_ present: [LocalizedText], in finding: Finding) -> Finding {
    var finding = finding
    let names = items.compactMap(\.name)
    finding.values["missing"] = .names(names.filter { !present.contains($0) })
    finding.values["count"] = .count(present.count)
    finding.values["total"] = .count(names.count)
    return finding
  }

  /// A sentence that leaves the things to be found out later.
  private func leftOpen(in document: Document) -> Finding? {
    let suspects = document.statements.indices { concepts in
      leftOpen.contains { $0.matches(concepts) }
    }
    for statement in suspects.lazy.map({ document.statements[$0] }) {
      guard let pattern = leftOpen.first(where: { $0.matches(statement, in: document) }) else {
        continue
      }
      let place = document.place(of: pattern.find, in: statement)
      let words = document.tree.file.text(in: place.range)
      return Finding("open", at: place, values: ["match": .quote(words)])
    }
    return nil
  }
}
