import Diagnostics
import YAMLTree

/// Reads figures by period out of mappings, rows and lists.
struct VolumeTable {
  private let document: Document
  private let roles: VolumeRoles
  private let start: FieldID?
  private var periods: CalendarPeriodReader
  /// What keys say besides their periods; keys repeat.
  private var besidePeriod: [String: String] = [:]
  /// The entries and rows that were read, so that nobody reads them again.
  private(set) var used: Set<Int> = []

  /// Words that say only that a period is one: "exercice 2024", "year 2024".
  private static let periodWords: Set<String> = [
    "annee", "an", "exercice", "year", "fiscal", "calendar", "financial", "civile", "moi", "month",
    "trimestre", "quarter", "periode", "period", "en", "in", "er",
  ]

  init(_ document: Document) {
    self.document = document
    roles = VolumeRoles(document.fields)
    start = document.fields.id(of: "volumes.start")
    periods = CalendarPeriodReader(document.fields)
  }

  // MARK: Mappings

  /// `2025-01: 42000`, `2024: {janvier: 42000}`, `2025-01: {appels: 42000, courriels: 3100}`.
  mutating func mapping(_ element: Int) -> [VolumeColumn] {
    var columns = Columns()
    for child in document.children(of: element) {
      let field = document.elements[child].field
      guard !(field.map(roles.isBesideCounts) ?? false), let period = period(ofKey: child) else {
        continue
      }
      let words = self.words(besidePeriod: child)
      if let value = number(child) {
        let role = roles.role(of: field)
        columns.add(
          value, period, role, label: role == nil ? words : "",
          channel: words.isEmpty ? nil : document.elements[child].channel, cell: element,
          figure: child)
        columns.use(child)
      } else if words.isEmpty {
        addNested(child, period, element, to: &columns)
      }
    }
    let kept = columns.all.filter { $0.points.count >= 2 || isYears($0) }
    if !kept.isEmpty { used.formUnion(columns.used) }
    return kept
  }

  /// What a key says besides its period: "courriels" in "Courriels 2024".
  private mutating func words(besidePeriod element: Int) -> String {
    // Most keys of a series are figures alone: "2025-01".
    guard let key = document.elements[element].key, document.tree.withUTF8(of: key, Self.hasLetters)
    else { return "" }
    let text = document.tree.text(of: key)
    if let known = besidePeriod[text] { return known }
    let words = KeyText(text).main.split(separator: " ")
      .filter { !Self.periodWords.contains(String($0)) && !isMonthName(String($0)) }
      .joined(separator: " ")
    besidePeriod[text] = words
    return words
  }

  private static func hasLetters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// The name of a month, or a letter or two with a number: "t1", "p13", "fy24".
  private func isMonthName(_ word: String) -> Bool {
    let letters = word.utf8.prefix { $0 &- 0x30 >= 10 }.count
    if letters <= 2, letters < word.utf8.count { return true }
    var word = word
    return word.withUTF8 { $0.count >= 3 && PeriodMark.begins($0) }
  }

  /// A single total of a year says enough, a single month does not.
  private func isYears(_ column: VolumeColumn) -> Bool {
    column.points.allSatisfy { $0.period.period == .year }
  }

  private mutating func addNested(
    _ element: Int, _ period: CalendarPeriod, _ holder: Int, to columns: inout Columns
  ) {
    let children = document.children(of: element)
    if period.period == .year, let values = plainYear(children) {
      for (month, value) in values.enumerated() {
        let month = CalendarPeriod(period: .month, index: period.index * 12 + month, hasYear: true)
        columns.add(value, month, nil, label: "", cell: holder)
      }
      columns.use(element)
      return
    }
    for child in children {
      columns.use(element)
      guard let value = number(child),
        !(document.elements[child].field.map(roles.isBesideCounts) ?? false)
      else { continue }
      if let inner = self.period(ofKey: child), inner.period != .year {
        columns.add(
          value, inner.inYear(period.index), nil, label: "", cell: holder, figure: child)
      } else if document.elements[child].key != nil {
        add(value, period, from: child, to: &columns)
      }
    }
  }

  /// Twelve figures without keys are the months of a year.
  private func plainYear(_ children: [Int]) -> [Double]? {
    guard children.count == 12, document.elements[children[0]].key == nil else { return nil }
    let values = children.compactMap(number)
    return values.count == 12 ? values : nil
  }

  private func add(
    _ value: Double, _ period: CalendarPeriod, from cell: Int, to columns: inout Columns
  ) {
    let role = roles.role(of: document.elements[cell].field)
    columns.add(
      value, period, role, label: role == nil ? label(of: cell) : "",
      channel: document.elements[cell].channel, cell: cell)
  }

  // MARK: Lists

  /// Rows such as `{mois: 2025-01, appels: 42000}`, pairs, or plain figures with a start.
  mutating func sequence(_ element: Int) -> [VolumeColumn] {
    let rows = document.children(of: element)
    let plain = rows.compactMap(number)
    if plain.count == rows.count, rows.count >= 3 {
      used.formUnion(rows)
      return [plainColumn(plain, element)]
    }
    var columns = Columns()
    for row in rows { readRow(row, into: &columns) }
    used.formUnion(columns.used)
    return columns.all
  }

  private mutating func readRow(_ row: Int, into columns: inout Columns) {
    let cells = document.children(of: row)
    var period: CalendarPeriod?
    var year: Int?
    var figures: [Int] = []
    for cell in cells {
      let isScalar = document.tree[document.elements[cell].node].isScalar
      if isScalar, isPeriodCell(cell, isFirst: period == nil && year == nil),
        let read = periods.read(document.text(of: cell))
      {
        if read.period == .year { year = read.index } else { period = read }
      } else if isScalar, !(document.elements[cell].field.map(roles.isBesideCounts) ?? false) {
        figures.append(cell)
      }
    }
    for cell in figures {
      guard let value = number(cell), let found = self.period(of: cell, period, year) else {
        continue
      }
      add(value, found.period, from: found.isInKey ? row : cell, to: &columns)
      columns.use(row)
    }
  }

  /// The period of a figure: its row's, its key's, or the two together.
  private mutating func period(
    of cell: Int, _ period: CalendarPeriod?, _ year: Int?
  ) -> (period: CalendarPeriod, isInKey: Bool)? {
    if let inKey = self.period(ofKey: cell) {
      if inKey.period == .year, let period { return (period.inYear(inKey.index), true) }
      return (year.map(inKey.inYear) ?? inKey, true)
    }
    if let period { return (year.map(period.inYear) ?? period, false) }
    return year.map { (CalendarPeriod(period: .year, index: $0, hasYear: true), false) }
  }

  /// A cell named `month` or `year`; without a name, or with another, only the first of a row.
  private func isPeriodCell(_ cell: Int, isFirst: Bool) -> Bool {
    let name = document.elements[cell].field.map { document.fields[$0].name }
    if name == "volumes.month" || name == "volumes.year" || name == "volumes.period" { return true }
    if name == "volumes.count" || roles.role(of: document.elements[cell].field) != nil {
      return false
    }
    return isFirst
  }

  private mutating func plainColumn(_ values: [Double], _ element: Int) -> VolumeColumn {
    let first = self.start(of: element)
    // A few figures that start in a year are years themselves; twelve and more are months.
    let isYears = first?.period == .year && values.count < 12
    var period = CalendarPeriod(period: .month, index: 0, hasYear: false)
    if let first {
      period =
        first.period == .year && !isYears
        ? CalendarPeriod(period: .month, index: first.index * 12, hasYear: true) : first
    }
    var column = VolumeColumn(label: label(of: element), cell: element)
    column.points = values.enumerated().map { offset, value in
      VolumeColumn.Point(
        period: CalendarPeriod(
          period: period.period, index: period.index + offset, hasYear: period.hasYear),
        value: value, element: element)
    }
    return column
  }

  /// Where a plain list starts: `start` beside it, a period in its key or in an enclosing one.
  private mutating func start(of element: Int) -> CalendarPeriod? {
    if let parent = document.elements[element].parent {
      for sibling in document.children(of: parent) where document.elements[sibling].field == start {
        if let found = periods.read(document.text(of: sibling)) { return found }
      }
    }
    guard let key = document.elements[element].key else { return nil }
    let text = document.tree.text(of: key)
    return periods.firstDate(in: text)
      ?? PeriodWords(text).year.map { CalendarPeriod(period: .year, index: $0, hasYear: true) }
  }

  // MARK: Texts

  /// A table in a text: lines of `2025-01 | 42 000`, or figures with semicolons between them.
  mutating func text(_ element: Int) -> [VolumeColumn] {
    guard document.tree.textLength(of: document.elements[element].node) >= 24 else { return [] }
    let text = document.text(of: element)
    let lines = text.split(whereSeparator: \.isNewline)
    var columns = Columns()
    for line in lines where lines.count >= 3 {
      let cells = line.split { $0 == "|" || $0 == ";" || $0 == "\t" }.map { String($0).trimmed }
        .filter { !$0.isEmpty }
      guard cells.count >= 2, let period = periods.read(cells[0]),
        let value = Quantity.number(cells[1])
      else { continue }
      columns.add(value, period, nil, label: "", cell: element)
    }
    if !columns.all.isEmpty { return columns.all }
    let figures = text.split { $0 == ";" || $0 == "|" }.map { String($0).trimmed }
    let values = figures.compactMap(Quantity.number)
    guard values.count >= 6, values.count == figures.count else { return [] }
    return [plainColumn(values, element)]
  }

  // MARK: Cells

  private mutating func period(ofKey element: Int) -> CalendarPeriod? {
    document.elements[element].key.flatMap { periods.read(document.tree.text(of: $0)) }
  }

  private func label(of element: Int) -> String {
    guard let key = document.elements[element].key,
      roles.role(of: document.elements[element].field) == nil
    else { return "" }
    return Folding.folded(document.tree.text(of: key))
  }

  /// The figure of a scalar: one number and at most a unit.
  private func number(_ element: Int) -> Double? {
    let statements = document.elements[element].statements
    guard statements.count == 1, let index = statements.first else { return nil }
    let figures = document.statements.quantities(of: index)
    guard figures.count == 1, document.statements.length(of: index) <= 40 else { return nil }
    let quantity = document.quantities[figures.lowerBound]
    guard quantity.kind == .number, quantity.value >= 0 else { return nil }
    return quantity.value
  }
}

/// The columns of a table as they are found.
private struct Columns {
  private(set) var all: [VolumeColumn] = []
  /// The entries and rows that figures came from.
  private(set) var used: [Int] = []

  mutating func use(_ element: Int) {
    if used.last != element { used.append(element) }
  }

  mutating func add(
    _ value: Double, _ period: CalendarPeriod, _ role: VolumeSeries.Role?, label: String,
    channel: FieldID? = nil, cell: Int, figure: Int? = nil
  ) {
    let point = VolumeColumn.Point(period: period, value: value, element: figure ?? cell)
    let known = all.firstIndex { $0.label == label && $0.role == role && $0.channel == channel }
    if let known {
      all[known].points.append(point)
    } else {
      all.append(
        VolumeColumn(label: label, cell: cell, role: role, channel: channel, points: [point]))
    }
  }
}
