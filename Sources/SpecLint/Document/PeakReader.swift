/// The peaks that a document counts itself: "busiest day 3,400; busiest hour 420", "le lundi compte
/// 1,2 fois le jour moyen".
struct PeakReader {
  /// A peak with its count.
  struct Peak {
    let span: StaffingCase.Span
    /// The number of contacts in it.
    let contacts: StatedFigure
    let element: Int
  }

  private let document: Document
  private let figures: FigureReader
  /// All counted peaks of the document, in its order.
  let inDocument: [Peak]
  private let counted: ByScope<Peak>
  /// The factors between a busy day and the average day, with their elements.
  private let factors: ByScope<(element: Int, factor: StatedFigure)>

  /// Fewer contacts than this are no peak, but a number of something else.
  private static let fewest = 5.0

  init(_ document: Document) {
    self.document = document
    figures = FigureReader(document)
    var found = Found()
    for element in document.elements(of: "volumes.peak").flatMap(figures.scalars) {
      Self.read(element, document, figures, into: &found)
    }
    inDocument = found.peaks
    counted = ByScope(found.peaks) { document.elements[$0.element].scope }
    factors = ByScope(found.factors) { document.elements[$0.element].scope }
  }

  /// The narrowest peak that a case's lot counts, or the lots around it.
  func peak(of start: StaffingCase, _ channels: CaseChannels) -> Peak? {
    for scope in document.scopes(around: start.scope) {
      let own = counted[scope].filter { channels.suits($0.element, start.channel) }
      for span in [StaffingCase.Span.halfHour, .hour, .day] {
        if let found = own.first(where: { $0.span == span }) { return found }
      }
    }
    return nil
  }

  /// Contacts of the busiest month.
  func month(of start: StaffingCase, _ channels: CaseChannels) -> StatedFigure? {
    counted.nearest(to: start.scope, in: document) { peak in
      peak.span == .month && channels.suits(peak.element, start.channel) ? peak.contacts : nil
    }
  }

  /// How many times the average day a busy day has.
  func busyDay(of start: StaffingCase) -> StatedFigure? {
    factors.nearest(to: start.scope, in: document) { $0.factor }
  }

  // MARK: Reading

  private struct Found {
    var peaks: [Peak] = []
    var factors: [(element: Int, factor: StatedFigure)] = []
  }

  private static func read(
    _ element: Int, _ document: Document, _ figures: FigureReader, into found: inout Found
  ) {
    let key = figures.keyWords(of: element)
    let clauses = document.elements[element].statements.flatMap {
      FigureClause.clauses(of: document.statements[$0], in: document)
    }
    for clause in clauses {
      let numbers = clause.tokens.filter { $0.kind == .number && !clause.isYear($0) }
      guard numbers.count == 1, let number = numbers.first else { continue }
      let figure = figures.figure(number.value, number, in: element)
      if clause.isFactorOfDay, (1...6).contains(number.value) {
        found.factors.append((element, figure))
      } else if number.value >= fewest,
        let span = span(clause.words) ?? (clauses.count == 1 ? span(key) : nil)
      {
        found.peaks.append(Peak(span: span, contacts: figure, element: element))
      }
    }
  }

  private static func span(_ words: [String]) -> StaffingCase.Span? {
    let text = " " + words.joined(separator: " ") + " "
    let halves = [" demi heure ", " half hour ", " 30 minute ", " 30 min "]
    if halves.contains(where: text.contains) { return .halfHour }
    if words.contains("heure") || words.contains("hour") { return .hour }
    if words.contains(where: { ["jour", "journee", "day"].contains($0) }) { return .day }
    return words.contains("moi") || words.contains("month") ? .month : nil
  }
}

/// A part of a sentence that speaks of one figure: what stands between commas, semicolons, brackets.
struct FigureClause {
  /// Its folded words.
  let words: [String]
  /// Its figures; their places are those in the scalar.
  let tokens: [Token]

  /// Cuts a sentence.
  static func clauses(
    of statement: Document.Statement, in document: Document
  ) -> [FigureClause] {
    let bytes = Array(document.text(of: statement).utf8)
    var clauses: [FigureClause] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || isCut(bytes, index) {
      if index > start {
        clauses.append(
          FigureClause(
            bytes[start..<index], at: statement.start + start,
            document.quantities[statement.quantities]))
      }
      start = index + 1
    }
    return clauses
  }

  private init(_ bytes: ArraySlice<UInt8>, at offset: Int, _ tokens: ArraySlice<Token>) {
    words = FoldedWords.words(of: String(decoding: bytes, as: UTF8.self))
    let range = offset..<offset + bytes.count
    self.tokens = tokens.filter { range.contains(Int($0.start)) }
  }

  /// A comma inside a number has no space behind it.
  private static func isCut(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x3B, 0x28, 0x29: true
    case 0x2C: index + 1 < bytes.count && bytes[index + 1] == 0x20
    default: false
    }
  }

  /// "1.2 times the average day".
  var isFactorOfDay: Bool {
    words.contains { $0 == "foi" || $0 == "time" || $0 == "x" }
      && words.contains { $0 == "jour" || $0 == "day" || $0 == "journee" }
  }

  /// Whether a number is the year that something was in.
  func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.end - token.start == 4
      && CalendarPeriodReader.years.contains(Int(token.value))
  }
}
