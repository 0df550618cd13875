import Diagnostics

/// Finds a sentence that promises a share which lies beyond a limit: a forecast exact to 1 %, a band
/// of ±2 %.
struct StatedShareCheck: Check {
  static let name = "stated-share"
  static let options: [CheckOption]? = [
    CheckOption("patterns", .patterns),
    CheckOption("without", .concepts),
    CheckOption("not-in", .fields),
    CheckOption("bands", .list(band)),
  ]

  private static let band = [
    CheckOption("variant", .text),
    CheckOption("from", .number),
    CheckOption("to", .number),
    CheckOption("plus-minus", .flag),
    CheckOption("with", .concepts),
  ]

  private let patterns: [Pattern]
  private let without: ConceptSet
  private let silentSections: FieldSet
  private let bands: [Band]

  /// The shares at fault, and in what way.
  private struct Band: Sendable {
    let variant: String
    /// Per cent.
    let from, to: Double
    /// Only a share with ± before it, or such words around it.
    let sign: Bool
    let with: ConceptSet

    func holds(_ share: Token, _ statement: Document.Statement) -> Bool {
      (from...to).contains(share.value) && (!sign || share.sign == .plusMinus)
        && (with.isEmpty || with.intersects(statement.concepts))
    }
  }

  init(options: OptionReader) throws(RuleProblem) {
    patterns = try options.patterns(options["patterns"])
    without = try options.conceptSet(options["without"])
    silentSections = try options.fieldSet(options["not-in"])
    var bands: [Band] = []
    for item in options["bands"]?.items ?? [] {
      bands.append(
        Band(
          variant: item["variant"]?.text ?? "default", from: item["from"]?.number ?? 0,
          to: item["to"]?.number ?? 100, sign: item["plus-minus"]?.text == "true",
          with: try options.conceptSet(item["with"])))
    }
    self.bands = bands
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let sentences = document.statements.indices { concepts in
      !concepts.intersects(without) && patterns.contains { $0.matches(concepts) }
    }
    return sentences.compactMap { index in
      let statement = document.statements[index]
      guard isLookedInto(statement, document),
        patterns.contains(where: { $0.matches(statement, in: document) })
      else { return nil }
      return finding(statement, document)
    }
  }

  /// The first share of the sentence that is at fault, if all its shares are of one kind.
  private func finding(_ statement: Document.Statement, _ document: Document) -> Finding? {
    let shares = document.quantities[statement.quantities].filter { $0.kind == .percent }
    guard shares.count == 1, let share = shares.first,
      let band = bands.first(where: { $0.holds(share, statement) }),
      !isOneOfSeveral(statement, document)
    else { return nil }
    let figure = FigureReader(document).figure(share.value, share, in: statement.element)
    return Finding(
      band.variant, at: figure.place,
      values: ["value": .percent(share.value), "error": .percent(max(0, 100 - share.value))])
  }

  /// Whether a short value states another share too: "± 15 %; a 3 % miss is announced".
  private func isOneOfSeveral(_ statement: Document.Statement, _ document: Document) -> Bool {
    guard document.elements[statement.element].key != nil else { return false }
    return document.elements[statement.element].statements.contains { index in
      let other = document.statements[index]
      return other.start != statement.start
        && document.quantities[other.quantities].contains { $0.kind == .percent }
    }
  }

  private func isLookedInto(_ statement: Document.Statement, _ document: Document) -> Bool {
    document.elements[statement.element].section.map { !silentSections.contains($0) } ?? true
  }
}
