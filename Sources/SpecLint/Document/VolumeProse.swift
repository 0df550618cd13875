import YAMLTree

/// Reads totals that stand in sentences: "environ 1,3 million d'appels par an", "88 000 appels en
/// 2022, 91 500 en 2023", "between 2,500 and 3,000 a month".
struct VolumeProse {
  private let document: Document
  private let roles: VolumeRoles

  /// Fewer contacts than this in a year are no volume of a service, but a number of something else.
  private static let least = 200.0
  /// The ends of a range that are too far apart to stand for their middle.
  private static let widest = 3.0

  private static let yearly: Set<String> = [
    "an", "annee", "annuel", "annuelle", "annuellement", "year", "annual", "annually", "yearly",
    "annum",
  ]
  private static let monthly: Set<String> = [
    "moi", "mensuel", "mensuelle", "mensuellement", "month", "monthly",
  ]
  private static let past: Set<String> = [
    "recu", "recue", "recevait", "traite", "traitee", "constate", "constatee", "realise", "reel",
    "observe", "received", "handled", "recorded", "actual", "took", "answered",
  ]
  private static let coming: Set<String> = [
    "prevoyon", "prevoit", "prevu", "prevue", "prevoient", "prevision", "previsionnel",
    "previsionnelle", "attendu", "attendue", "attend", "table", "estime", "estimee", "projette",
    "anticipe", "escompte", "vise", "expect", "expected", "forecast", "projected", "anticipated",
    "planned", "estimated", "plan", "anticipate", "project",
  ]

  init(_ document: Document) {
    self.document = document
    roles = VolumeRoles(document.fields)
  }

  /// The yearly totals of a scalar.
  func columns(of element: Int) -> [VolumeColumn] {
    document.elements[element].statements.flatMap { columns(of: document.statements[$0], element) }
  }

  private func columns(of statement: Document.Statement, _ element: Int) -> [VolumeColumn] {
    guard statement.quantities.contains(where: isFigure) else { return [] }
    let text = Array(document.text(of: statement).utf8)
    let key = document.elements[element].key.map { document.tree.text(of: $0) } ?? ""
    let keyWords = Set(KeyText(key).main.split(separator: " ").map(String.init))
    var columns: [VolumeColumn] = []
    // A semicolon parts the past from what is expected.
    for clause in clauses(of: statement, text) {
      guard var column = column(of: clause, keyWords, element) else { continue }
      column.role = roles.role(of: element, in: document) ?? role(in: clause, keyWords)
      columns.append(column)
    }
    return columns
  }

  private func isFigure(_ index: Int) -> Bool {
    document.quantities[index].kind == .number && document.quantities[index].value >= Self.least
  }

  private struct Clause {
    let words: Set<String>
    let tokens: [Token]
    let text: ArraySlice<UInt8>
    /// Where `text` starts in the scalar.
    let offset: Int
  }

  private func clauses(of statement: Document.Statement, _ text: [UInt8]) -> [Clause] {
    text.split(separator: 0x3B).map { part in
      let range = statement.start + part.startIndex..<statement.start + part.endIndex
      let tokens = document.quantities[statement.quantities].filter {
        range.contains(Int($0.start))
      }
      let words = Folding.folded(String(decoding: part, as: UTF8.self)).split(separator: " ")
      return Clause(
        words: Set(words.map(String.init)), tokens: Array(tokens), text: part,
        offset: range.lowerBound)
    }
  }

  private func column(
    of clause: Clause, _ keyWords: Set<String>, _ element: Int
  ) -> VolumeColumn? {
    let numbers = clause.tokens.filter { $0.kind == .number }
    var column = VolumeColumn(label: "", cell: element)
    let figures = numbers.filter { !isYear($0) && $0.value >= Self.least }
    let rated = rated(figures, in: clause)
    if rated == nil { column.points = pairs(of: numbers, in: element) }
    if !column.points.isEmpty { return column }
    guard let yearly = rated ?? yearly(figures, clause.words) ?? yearly(figures, keyWords) else {
      return nil
    }
    let year = numbers.first(where: isYear).map { Int($0.value) }
    let index = year ?? keyWords.compactMap { Int($0) }.first ?? 0
    column.points = [
      VolumeColumn.Point(
        period: CalendarPeriod(period: .year, index: index, hasYear: index > 0), value: yearly,
        element: element)
    ]
    return column
  }

  /// "88 000 appels en 2022, 91 500 en 2023", "2022: 88 000, 2023: 91 500".
  private func pairs(of numbers: [Token], in element: Int) -> [VolumeColumn.Point] {
    guard let first = numbers.first, numbers.count.isMultiple(of: 2) else { return [] }
    var points: [VolumeColumn.Point] = []
    for start in stride(from: 0, to: numbers.count, by: 2) {
      let year = isYear(first) ? numbers[start] : numbers[start + 1]
      let figure = isYear(first) ? numbers[start + 1] : numbers[start]
      guard isYear(year), !isYear(figure), figure.value >= Self.least else { return [] }
      points.append(
        VolumeColumn.Point(
          period: CalendarPeriod(period: .year, index: Int(year.value), hasYear: true),
          value: figure.value, element: element))
    }
    return points
  }

  private func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.end - token.start == 4
      && CalendarPeriodReader.years.contains(Int(token.value))
      && token.value == token.value.rounded()
  }

  /// The figure of a year: one number, or the middle of two that are a range, by the words beside.
  private func yearly(_ figures: [Token], _ words: Set<String>) -> Double? {
    let isMonthly = !words.isDisjoint(with: Self.monthly)
    guard isMonthly || !words.isDisjoint(with: Self.yearly), let first = figures.first else {
      return nil
    }
    let factor = isMonthly ? 12.0 : 1.0
    if figures.count == 1 { return first.value * factor }
    guard figures.count == 2, figures[1].value >= first.value,
      figures[1].value <= first.value * Self.widest
    else { return nil }
    return (first.value + figures[1].value) / 2 * factor
  }

  /// The only figure that its rate follows at once: "52 000 appels par mois", "1,500 calls a year".
  private func rated(_ figures: [Token], in clause: Clause) -> Double? {
    let rated = figures.compactMap { figure -> Double? in
      let start = clause.text.startIndex + Int(figure.end) - clause.offset
      let rest = clause.text[min(start, clause.text.endIndex)...].prefix(32)
      let words = Folding.folded(String(decoding: rest, as: UTF8.self)).split(separator: " ")
      let near = words.prefix(5).prefix { !($0.utf8.first.map { $0 &- 0x30 < 10 } ?? false) }
      let links = near.indices.filter {
        ["par", "per", "a", "/", "each", "every"].contains(near[$0])
      }
      for link in links where link + 1 < near.endIndex {
        if ["moi", "month"].contains(near[link + 1]) { return figure.value * 12 }
        if ["an", "annee", "year", "annum"].contains(near[link + 1]) { return figure.value }
      }
      return nil
    }
    return rated.count == 1 && figures.count != 2 ? rated[0] : nil
  }

  private func role(in clause: Clause, _ keyWords: Set<String>) -> VolumeSeries.Role? {
    if !clause.words.isDisjoint(with: Self.coming) { return .forecast }
    return clause.words.isDisjoint(with: Self.past) ? nil : .history
  }
}
