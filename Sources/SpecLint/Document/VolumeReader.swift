import Diagnostics
import YAMLTree

/// Reads the volumes of a document in every shape that people use: a mapping by month, rows, a plain
/// list with a start, years, months within years, totals in prose.
struct VolumeReader {
  private let document: Document
  private var periods: CalendarPeriodReader
  private var series: [VolumeSeries] = []
  private let history, forecast, start: FieldID?
  private let perYear, perMonth: ConceptSet

  static func read(_ document: Document, with ruleset: Ruleset) -> [VolumeGroup] {
    var reader = VolumeReader(document, ruleset.concepts)
    reader.readAll()
    return VolumePairing.groups(of: reader.series)
  }

  private init(_ document: Document, _ concepts: ConceptCatalog) {
    self.document = document
    periods = CalendarPeriodReader(document.fields)
    history = document.fields.id(of: "volumes.history")
    forecast = document.fields.id(of: "volumes.forecast")
    start = document.fields.id(of: "volumes.start")
    perYear = concepts.set("per-year")
    perMonth = concepts.set("per-month")
  }

  private mutating func readAll() {
    guard let volumes = document.fields.id(of: "volumes") else { return }
    var index = 0
    while index < document.elements.count {
      let isVolumes = document.elements[index].section == volumes
      if isVolumes, readSeries(at: index) {
        index = document.elements[index].end
      } else {
        index += 1
      }
    }
  }

  /// Reads the series that an element is, if it is one.
  private mutating func readSeries(at element: Int) -> Bool {
    let before = series.count
    switch document.tree[document.elements[element].node].kind {
    case .mapping: readMapping(element)
    case .sequence: readSequence(element)
    case .scalar: readTotal(element)
    case .alias: break
    }
    return series.count > before
  }

  // MARK: Shapes

  /// `2025-01: 42000`, or `2024: {janvier: 42000}`.
  private mutating func readMapping(_ element: Int) {
    let children = document.children(of: element)
    var points: [Point] = []
    for child in children {
      guard let key = document.elements[child].key,
        let period = periods.read(document.tree.text(of: key))
      else { continue }
      if let value = number(child) {
        points.append(Point(period: period, value: value))
      } else if period.period == .year {
        points += months(of: child, year: period.index)
      }
    }
    guard points.count >= 2 else { return }
    append(points, element: element, column: element)
  }

  /// The months of a year: a mapping of months, or twelve figures.
  private mutating func months(of element: Int, year: Int) -> [Point] {
    let children = document.children(of: element)
    let values = children.compactMap(number)
    if values.count == 12, children.count == 12, document.elements[children[0]].key == nil {
      return values.enumerated().map { month, value in
        Point(
          period: CalendarPeriod(period: .month, index: year * 12 + month, hasYear: true),
          value: value)
      }
    }
    return children.compactMap { child in
      guard let key = document.elements[child].key,
        let period = periods.read(document.tree.text(of: key)), period.period != .year,
        let value = number(child)
      else { return nil }
      return Point(period: period.hasYear ? period : period.inYear(year), value: value)
    }
  }

  /// Rows such as `{mois: 2025-01, appels: 42000}`, or plain figures with a start.
  private mutating func readSequence(_ element: Int) {
    let rows = document.children(of: element)
    let plain = rows.compactMap(number)
    if plain.count == rows.count, rows.count >= 3 {
      appendPlain(plain, element)
      return
    }
    var columns: [String: [Point]] = [:]
    var cells: [String: Int] = [:]
    for row in rows {
      guard let (period, figures) = readRow(row) else { continue }
      for (label, cell, value) in figures {
        columns[label, default: []].append(Point(period: period, value: value))
        cells[label] = cells[label] ?? cell
      }
    }
    for label in columns.keys.sorted() {
      guard let points = columns[label], let cell = cells[label] else { continue }
      append(points, element: element, column: cell)
    }
  }

  /// A row's period and its figures by column.
  private mutating func readRow(
    _ row: Int
  ) -> (CalendarPeriod, [(label: String, cell: Int, value: Double)])? {
    var period: CalendarPeriod?
    var figures: [(label: String, cell: Int, value: Double)] = []
    for cell in document.children(of: row) {
      let text = document.text(of: cell)
      if period == nil, let read = periods.read(text) {
        period = read
        continue
      }
      if let key = document.elements[cell].key, period == nil,
        let read = periods.read(document.tree.text(of: key)), let value = number(cell)
      {
        return (read, [("", cell, value)])
      }
      if let value = number(cell) { figures.append((label(of: cell), cell, value)) }
    }
    guard let period, !figures.isEmpty else { return nil }
    return (period, figures)
  }

  private mutating func appendPlain(_ values: [Double], _ element: Int) {
    var first: CalendarPeriod?
    if let parent = document.elements[element].parent {
      for sibling in document.children(of: parent) where document.elements[sibling].field == start {
        first = first ?? periods.read(document.text(of: sibling))
      }
    }
    if first == nil, let key = document.elements[element].key {
      first = startingPeriod(in: document.tree.text(of: key))
    }
    let isYears = first?.period == .year && values.count != 12
    let begin = first.map { $0.period == .year && !isYears ? $0.index * 12 : $0.index }
    append(
      values, period: isYears ? .year : first?.period == .quarter ? .quarter : .month,
      start: begin, element: element, column: element)
  }

  /// "Appels 2024": twelve figures under such a key start in its January.
  private mutating func startingPeriod(in key: String) -> CalendarPeriod? { periods.read(key) }

  /// "environ 1,3 million d'appels par an" under a forecast or a history.
  private mutating func readTotal(_ element: Int) {
    guard role(of: element) != nil else { return }
    for index in document.elements[element].statements {
      let statement = document.statements[index]
      let numbers = document.quantities[statement.quantities].filter {
        $0.kind == .number && $0.value >= 200
      }
      guard numbers.count == 1, let number = numbers.first else { continue }
      let concepts = statement.concepts
      let yearly = concepts.intersects(perYear) ? number.value
        : concepts.intersects(perMonth) ? number.value * 12 : nil
      guard let yearly else { continue }
      let year = document.elements[element].key.flatMap {
        periods.read(document.tree.text(of: $0))
      }
      append(
        [yearly], period: .year, start: year.flatMap { $0.period == .year ? $0.index : nil },
        element: element, column: element)
      return
    }
  }

  // MARK: Series

  private struct Point {
    let period: CalendarPeriod
    let value: Double
  }

  /// Points become a series when they are of one kind and follow one another without a gap.
  private mutating func append(_ points: [Point], element: Int, column: Int) {
    guard let kind = points.first?.period.period else { return }
    let enclosingYear = self.enclosingYear(of: element)
    var run: [(index: Int, value: Double)] = []
    for point in points where point.period.period == kind {
      let period = point.period.hasYear ? point.period
        : point.period.inYear(enclosingYear ?? 0)
      run.append((period.index, point.value))
    }
    run.sort { $0.index < $1.index }
    var last: [Double] = []
    var start = 0
    for (offset, point) in run.enumerated() {
      if offset == 0 || point.index != run[offset - 1].index + 1 {
        guard offset == 0 || point.index > run[offset - 1].index else { continue }
        last = []
        start = point.index
      }
      last.append(point.value)
    }
    let isDated = points[0].period.hasYear || enclosingYear != nil
    append(last, period: kind, start: isDated ? start : nil, element: element, column: column)
  }

  private mutating func append(
    _ values: [Double], period: VolumeSeries.Period, start: Int?, element: Int, column: Int
  ) {
    guard !values.isEmpty else { return }
    series.append(
      VolumeSeries(
        values: values, period: period, start: start, element: element,
        role: role(of: element) ?? role(of: column),
        channel: document.elements[column].channel ?? document.elements[element].channel,
        label: label(of: column), scope: document.elements[element].scope))
  }

  private func role(of element: Int) -> VolumeSeries.Role? {
    for ancestor in document.ancestors(of: element) {
      if document.elements[ancestor].field == history, history != nil { return .history }
      if document.elements[ancestor].field == forecast, forecast != nil { return .forecast }
    }
    return nil
  }

  private mutating func enclosingYear(of element: Int) -> Int? {
    for ancestor in document.ancestors(of: element) {
      guard let key = document.elements[ancestor].key else { continue }
      for word in Folding.folded(document.tree.text(of: key)).split(separator: " ") {
        if let year = Int(word), (1990...2100).contains(year) { return year }
      }
    }
    return nil
  }

  private func label(of element: Int) -> String {
    guard let key = document.elements[element].key,
      document.elements[element].field != history, document.elements[element].field != forecast
    else { return "" }
    return Folding.folded(document.tree.text(of: key))
  }

  /// The figure of a scalar: one number and at most a unit.
  private func number(_ element: Int) -> Double? {
    let statements = document.elements[element].statements
    guard statements.count == 1, let index = statements.first else { return nil }
    let statement = document.statements[index]
    guard statement.quantities.count == 1, statement.end - statement.start <= 40 else { return nil }
    let quantity = document.quantities[statement.quantities.lowerBound]
    guard quantity.kind == .number, quantity.value >= 0 else { return nil }
    return quantity.value
  }
}

extension CalendarPeriod {
  /// The same month or quarter in a given year.
  func inYear(_ year: Int) -> CalendarPeriod {
    CalendarPeriod(period: period, index: year * period.rawValue + index, hasYear: true)
  }
}
