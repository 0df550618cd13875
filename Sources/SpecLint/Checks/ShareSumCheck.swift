import Diagnostics

/// Finds the shares of channels or contact reasons that do not add up to the whole.
struct ShareSumCheck: Check {
  static let name = "share-sum"
  static let options: [CheckOption]? = [
    CheckOption("fields", .fields),
    CheckOption("in", .fields),
    CheckOption("tolerance", .number),
    CheckOption("grave", .number),
  ]

  /// Shares that are parts of one whole.
  private struct Whole {
    var shares: [StatedFigure] = []
    /// Whether they are the shares of channels, all of which a document can be expected to name.
    var isOfChannels = true
    /// The elements that the shares are said of.
    var holders: Set<Int> = []
    let element: Int

    var sum: Double { shares.reduce(0) { $0 + $1.value } * 100 }
  }

  private let fields, sections: [FieldID]
  private let tolerance, grave: Double

  init(options: OptionReader) throws(RuleProblem) {
    fields = try options.fieldList(options["fields"])
    sections = try options.fieldList(options["in"])
    tolerance = options["tolerance"]?.number ?? 0.5
    grave = options["grave"]?.number ?? 2
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    return wholes(in: document).compactMap { finding($0, document) }
  }

  /// Contact reasons may be the main ones only; channels that leave a part unnamed, or any shares of
  /// more than the whole, cannot be meant.
  private func finding(_ whole: Whole, _ document: Document) -> Finding? {
    let distance = whole.sum - 100
    guard whole.shares.count >= 2, abs(distance) > tolerance, distance > 0 || whole.isOfChannels,
      let last = whole.shares.last
    else { return nil }
    return Finding(
      distance > 0 ? "more" : "less", at: last.place,
      severity: abs(distance) > grave ? .error : nil,
      values: [
        "sum": .percent((whole.sum * 10).rounded() / 10), "count": .count(whole.shares.count),
        "distance": .percent((abs(distance) * 10).rounded() / 10),
      ],
      notes: whole.shares.dropLast().prefix(8).map { Finding.Note("share", at: $0.place) })
  }

  // MARK: Wholes

  /// `part` fields of the entries of one list or mapping; entries of a `part` field.
  private func wholes(in document: Document) -> [Whole] {
    var wholes: [Int: Whole] = [:]
    let figures = FigureReader(document)
    for field in fields.sorted() {
      for element in document.index.elements(of: field).map({ Int($0) }) {
        if document.tree[document.elements[element].node].isScalar {
          add(element, figures, document, to: &wholes)
        } else {
          addParts(of: element, figures, document, to: &wholes)
        }
      }
    }
    for section in sections.sorted() {
      for element in document.index.elements(of: section).map({ Int($0) }) {
        addParts(of: element, figures, document, to: &wholes)
      }
    }
    return wholes.values.sorted { $0.element < $1.element }
  }

  /// The share of one entry, with those of the entries beside it.
  private func add(
    _ element: Int, _ figures: FigureReader, _ document: Document, to wholes: inout [Int: Whole]
  ) {
    guard let holder = document.elements[element].parent,
      let whole = document.elements[holder].parent, let share = percent(element, figures)
    else { return }
    // Two shares of one entry are shares of two things.
    if wholes[whole]?.holders.contains(holder) ?? false {
      wholes[whole]?.shares = []
      return
    }
    var found = wholes[whole] ?? Whole(element: whole)
    found.shares.append(share)
    found.holders.insert(holder)
    found.isOfChannels = found.isOfChannels && document.elements[holder].channel != nil
    wholes[whole] = found
  }

  /// `{téléphone: 70 %, courriel: 30 %}`.
  private func addParts(
    of element: Int, _ figures: FigureReader, _ document: Document, to wholes: inout [Int: Whole]
  ) {
    guard document.tree.isMapping(document.elements[element].node) else { return }
    var found = Whole(element: element)
    // "Part des appels en anglais: 8 %" is a share of a channel, not the channel's.
    for child in document.children(of: element)
    where document.elements[child].channel != nil
      && !(document.elements[child].field.map(fields.contains) ?? false)
    {
      if let share = percent(child, figures) { found.shares.append(share) }
    }
    if found.shares.count >= 2, wholes[element] == nil { wholes[element] = found }
  }

  /// A share that is written as one.
  private func percent(_ element: Int, _ figures: FigureReader) -> StatedFigure? {
    guard let tokens = figures.tokens(of: element), tokens.count == 1,
      tokens[0].kind == .percent, tokens[0].sign == .none
    else { return nil }
    return figures.share(element)
  }
}
