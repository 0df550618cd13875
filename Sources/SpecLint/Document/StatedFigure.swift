import YAMLTree

/// A figure with the words that state it: a share, seconds, or a number of things.
package struct StatedFigure: Sendable {
  /// Its value, in the unit that was asked for.
  package let value: Double
  /// The words.
  package let place: Place
}

/// Reads the one figure that a value states: "5 min 40", "4 to 6 minutes", "6:10", "82 %", "0.82".
struct FigureReader {
  private let document: Document

  /// A value with more text than this is prose, and none of its figures is the value.
  private static let longest = 80

  init(_ document: Document) { self.document = document }

  /// The scalars at or below an element, by which a value may be given for each channel.
  func scalars(of element: Int) -> [Int] { document.subtree(of: element).filter(isScalar) }

  /// Whether an element says something and has no parts.
  func isScalar(_ element: Int) -> Bool {
    document.tree[document.elements[element].node].isScalar && !document.isAbsent(element)
  }

  // MARK: Durations

  /// A span of time in seconds; the middle of a range.
  func duration(_ element: Int) -> StatedFigure? {
    guard let tokens = tokens(of: element) else { return nil }
    if let clock = clock(element) { return clock }
    let durations = tokens.filter { $0.kind == .duration }
    let numbers = tokens.filter { $0.kind == .number }
    switch (durations.count, numbers.count) {
    case (1, 0): return figure(durations[0].value, durations[0], in: element)
    case (2, 0):
      return both(durations, in: element).map {
        figure($0, durations[0], durations[1], in: element)
      }
    case (1, 1) where isRange(numbers[0], durations[0]):
      let lower = numbers[0].value * durations[0].unit.seconds
      return figure((lower + durations[0].value) / 2, numbers[0], durations[0], in: element)
    case (0, 1): return bareDuration(numbers[0], element)
    default: return nil
    }
  }

  /// "4 to 6 minutes": the unit stands behind the second.
  private func isRange(_ first: Token, _ second: Token) -> Bool {
    first.end <= second.start && second.unit.seconds > 0
      && first.value * second.unit.seconds < second.value
      && first.value * second.unit.seconds * 10 > second.value
  }

  /// The middle of "4 min à 6 min", the sum of "5 min + 1 min 30"; nil where it is neither.
  private func both(_ durations: [Token], in element: Int) -> Double? {
    let sum = durations[0].value + durations[1].value
    let text = Array(document.text(of: element).utf8)
    let end = min(Int(durations[1].start), text.count)
    guard Int(durations[0].end) <= end else { return nil }
    let between = FoldedWords.words(
      of: String(decoding: text[Int(durations[0].end)..<end], as: UTF8.self))
    if durations[1].sign == .plus || between.contains("+") || between.contains("plus") {
      return sum
    }
    return between.allSatisfy(Self.rangeWords.contains) ? sum / 2 : nil
  }

  private static let rangeWords: Set<String> = ["a", "to", "et", "and", "ou", "or"]

  /// A number without a unit: the key's ("DMT (s)"), else seconds, or minutes where few.
  private func bareDuration(_ number: Token, _ element: Int) -> StatedFigure? {
    let words = Set(keyWords(of: element))
    let isMinutes =
      !words.isDisjoint(with: Self.minuteWords)
      || words.isDisjoint(with: Self.secondWords) && number.value < Self.fewestBareSeconds
    return figure(number.value * (isMinutes ? 60 : 1), number, in: element)
  }

  private static let minuteWords: Set<String> = ["min", "mn", "minute", "minutes"]
  private static let secondWords: Set<String> = ["s", "sec", "second", "seconde", "seconds"]
  /// Nobody handles a contact in fewer seconds than this, so that a bare number is of minutes.
  private static let fewestBareSeconds = 30.0

  /// "6:10", "00:05:40", "4'30", which the tokenizer takes for other things.
  private func clock(_ element: Int) -> StatedFigure? {
    var text = document.text(of: element).trimmed
    while let last = text.last, "'’′\"″".contains(last) { text.removeLast() }
    let parts = text.split(omittingEmptySubsequences: false) { ":'’′".contains($0) }
      .map { Double($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.map { $0 < 60 } ?? false }) else {
      return nil
    }
    let seconds = parts.reduce(0) { $0 * 60 + ($1 ?? 0) }
    return StatedFigure(value: seconds, place: document.place(ofValue: element))
  }

  // MARK: Shares and numbers

  /// A share: 0.82 for "82 %", "82" and "0.82".
  func share(_ element: Int) -> StatedFigure? {
    guard let tokens = tokens(of: element), tokens.count == 1, let token = tokens.first else {
      return nil
    }
    switch token.kind {
    case .percent: return figure(token.value / 100, token, in: element)
    case .number where token.value <= 1: return figure(token.value, token, in: element)
    case .number where token.value <= 100: return figure(token.value / 100, token, in: element)
    default: return nil
    }
  }

  /// A number of things.
  func number(_ element: Int) -> StatedFigure? {
    guard let tokens = tokens(of: element), tokens.count == 1, let token = tokens.first,
      token.kind == .number, token.value > 0
    else { return nil }
    return figure(token.value, token, in: element)
  }

  /// Hours, as "11", "11 h" or "10.5 hours".
  func hours(_ element: Int) -> StatedFigure? {
    guard let tokens = tokens(of: element), tokens.count == 1, let token = tokens.first else {
      return nil
    }
    switch token.kind {
    case .number: return figure(token.value, token, in: element)
    case .duration: return figure(token.value / 3_600, token, in: element)
    default: return nil
    }
  }

  // MARK: Parts

  /// The quantities of a short value; nil where there is prose, or nothing.
  func tokens(of element: Int) -> [Token]? {
    let statements = document.elements[element].statements
    guard document.tree.textLength(of: document.elements[element].node) <= Self.longest,
      !statements.isEmpty, statements.count <= 2
    else { return nil }
    return statements.flatMap {
      Array(document.quantities[document.statements[$0].quantities])
    }
  }

  func figure(_ value: Double, _ token: Token, in element: Int) -> StatedFigure {
    figure(value, token, token, in: element)
  }

  private func figure(
    _ value: Double, _ first: Token, _ last: Token, in element: Int
  ) -> StatedFigure {
    let subject = document.elements[element]
    let range = document.tree.sourceRange(
      in: subject.node, from: Int(first.start), to: Int(last.end))
    return StatedFigure(
      value: value, place: Place(node: subject.node, range: range, via: subject.via))
  }

  /// The folded words of the key of a value.
  func keyWords(of element: Int) -> [String] {
    guard let key = document.elements[element].key else { return [] }
    return FoldedWords.words(of: document.tree.text(of: key))
  }
}
