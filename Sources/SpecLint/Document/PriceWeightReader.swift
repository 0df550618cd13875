import Diagnostics
import YAMLTree

/// Reads in a sentence how much the price counts: "Price counts for 55% of the score".
struct PriceWeightReader {
  /// What was read.
  struct Reading {
    /// The share of the price in per cent.
    let percent: Double
    /// Its words.
    let place: Place
  }

  private let document: Document
  private let price, others, scoring, silent: ConceptSet
  private let award: FieldID?

  /// A sentence in the part on the award, in bytes, that needs no word of scoring.
  private static let shortItem = 80
  /// The bytes between a criterion and its weight.
  fileprivate static let reach = 60

  init(_ subject: Subject) {
    document = subject.document
    price = subject.concepts.set("price-criterion")
    others = subject.concepts.set("quality-criterion", "financial-standing")
    scoring = subject.concepts.set("scoring")
    silent = subject.concepts.set("price-change", "whole-life-cost", "past-award")
    award = subject.document.fields.id(of: "award")
  }

  /// Whether a sentence with these concepts may say it.
  func mayRead(_ concepts: ConceptSet) -> Bool {
    concepts.intersects(price) && !concepts.intersects(silent)
  }

  /// The weight of the price in a sentence, if it says one.
  func reading(of statement: Document.Statement) -> Reading? {
    guard mayRead(statement.concepts), !statement.quantities.isEmpty, isAboutScores(statement)
    else { return nil }
    let element = document.elements[statement.element]
    return document.tree.withUTF8(of: element.node) { bytes in
      reading(of: statement, in: element.node, bytes)
    }
  }

  private func isAboutScores(_ statement: Document.Statement) -> Bool {
    if statement.concepts.intersects(scoring) { return true }
    return statement.end - statement.start <= Self.shortItem
      && document.elements[statement.element].section == award
  }

  private func reading(
    of statement: Document.Statement, in node: NodeID, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Reading? {
    let hits = document.hits[statement.hits].filter { $0.node == node }
    guard let name = hits.first(where: { price.contains($0.concept) }) else { return nil }
    let others = hits.filter { self.others.contains($0.concept) }
    let figures = weights(of: statement)
    let text = CriteriaText(bytes: bytes, others: others)
    let after = figures.first { Int($0.start) >= name.end }
      .flatMap { text.joins(name.end, Int($0.start)) ? $0 : nil }
    let before = figures.last { Int($0.end) <= name.start }
      .flatMap { text.joins(Int($0.end), name.start) ? $0 : nil }
    let firstName = min(name.start, others.map(\.start).min() ?? name.start)
    let opensWithFigure = figures.first.map { Int($0.start) < firstName } ?? false
    guard let figure = opensWithFigure ? before ?? after : after ?? before,
      let total = total(of: figures, figure, text), total > 0, figure.value <= total
    else { return nil }
    let range = document.tree.sourceRange(in: node, from: Int(figure.start), to: Int(figure.end))
    return Reading(
      percent: figure.value / total * 100,
      place: Place(node: node, range: range, via: document.elements[statement.element].via))
  }

  /// The figures that may be weights: shares, or numbers where there are no shares.
  private func weights(of statement: Document.Statement) -> [Token] {
    let figures = document.quantities[statement.quantities]
    let shares = figures.filter { $0.kind == .percent }
    return shares.isEmpty ? figures.filter { $0.kind == .number } : shares
  }

  /// What the figure is a share of: 100 %, the total named right after it, or the sum of all.
  private func total(of figures: [Token], _ figure: Token, _ text: CriteriaText) -> Double? {
    if figure.kind == .percent { return 100 }
    if let next = figures.first(where: { $0.start >= figure.end }), text.isTotal(next, of: figure) {
      return next.value
    }
    let sum = figures.reduce(0) { $0 + $1.value }
    guard sum == 100 else { return nil }
    return figures.count > 1 || text.isPoints(figure) ? 100 : nil
  }
}

/// The bytes of a sentence and the other criteria named in it.
private struct CriteriaText {
  let bytes: UnsafeBufferPointer<UInt8>
  let others: [Document.Hit]

  /// Whether a name and a figure belong together: nothing parts them, no other criterion is between.
  func joins(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= PriceWeightReader.reach,
      !others.contains(where: { $0.start >= start && $0.end <= end })
    else {
      return false
    }
    let between = folded(start, end)
    return ![",", ";", ". ", " et ", " and "].contains { between.contains($0) }
  }
  /// "60/100", "60 points out of 100".
  func isTotal(_ total: Token, of figure: Token) -> Bool {
    let between = folded(Int(figure.end), Int(total.start))
    return between.count <= 16 && ["/", "sur", "out of"].contains { between.contains($0) }
  }

  /// "100 points", and not "out of 100 points".
  func isPoints(_ figure: Token) -> Bool {
    let after = folded(Int(figure.end), min(bytes.count, Int(figure.end) + 8))
    let before = folded(max(0, Int(figure.start) - 8), Int(figure.start))
    return ["point", "mark"].contains { after.contains($0) }
      && !["sur", "of", "/"].contains { before.contains($0) }
  }

  private func folded(_ start: Int, _ end: Int) -> String {
    Folding.folded(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
