import Diagnostics
import YAMLTree

/// Reads the volumes of a document in every shape that people use: a mapping by month, rows, a plain
/// list with a start, years, months within years, a table in a text, totals in prose.
struct VolumeReader {
  private let document: Document
  private var table: VolumeTable
  private var prose: VolumeProse
  private var series: [VolumeSeries] = []
  private let roles: VolumeRoles

  static func read(_ document: Document, with ruleset: Ruleset) -> [VolumeGroup] {
    var reader = VolumeReader(document)
    reader.readAll()
    return VolumePairing.groups(of: reader.series)
  }

  private init(_ document: Document) {
    self.document = document
    table = VolumeTable(document)
    prose = VolumeProse(document)
    roles = VolumeRoles(document.fields)
  }

  private mutating func readAll() {
    guard let volumes = document.fields.id(of: "volumes") else { return }
    var index = 0
    while index < document.elements.count {
      let isRead = table.used.contains(index)
      if !isRead, document.elements[index].section == volumes { readSeries(at: index) }
      index = isRead ? document.elements[index].end : index + 1
    }
  }

  /// Reads the series that an element is, if it is one; what it does not use is looked at in turn.
  private mutating func readSeries(at element: Int) {
    if let field = document.elements[element].field, roles.isBesideCounts(field) { return }
    let columns: [VolumeColumn]
    switch document.tree[document.elements[element].node].kind {
    case .mapping: columns = table.mapping(element)
    case .sequence: columns = table.sequence(element)
    case .scalar:
      let cells = table.text(element)
      columns = cells.isEmpty ? prose.columns(of: element) : cells
    case .alias: columns = []
    }
    for column in columns { append(column, of: element) }
  }

  /// Points become a series when they are of one kind and follow one another without a gap.
  private mutating func append(_ column: VolumeColumn, of element: Int) {
    let role = column.role ?? roles.role(of: column.cell, in: document)
    guard let run = column.run(in: enclosingYear(of: column.cell)) else { return }
    // One month says little of the rest; one year, be it "52 000 a month", says how much there is.
    guard run.period == .year || run.values.count > 1 else { return }
    series.append(
      VolumeSeries(
        values: run.values, period: run.period, start: run.start, element: element, role: role,
        channel: column.channel ?? document.elements[column.cell].channel,
        label: column.label, scope: document.elements[element].scope, gap: run.gap))
  }

  /// The year in an enclosing key: "historique 2024".
  private func enclosingYear(of element: Int) -> Int? {
    for ancestor in document.ancestors(of: element) {
      guard let key = document.elements[ancestor].key, document.tree.textLength(of: key) < 200
      else {
        continue
      }
      if let year = PeriodWords(document.tree.text(of: key)).year { return year }
    }
    return nil
  }
}

/// Tells the past from the future, and counts from what stands beside them.
struct VolumeRoles {
  private let volumes, history, forecast: FieldID?
  private let beside: FieldSet

  init(_ fields: FieldCatalog) {
    volumes = fields.id(of: "volumes")
    history = fields.id(of: "volumes.history")
    forecast = fields.id(of: "volumes.forecast")
    let names = [
      "unit", "total", "peak", "seasonality", "growth", "growth_reason", "tolerance",
      "handle_time", "start", "period", "channel", "daily", "share",
    ]
    beside = FieldSet(names.compactMap { fields.id(of: "volumes.\($0)") })
  }

  /// Whether a field of the section holds no count of a period: a total, a peak, a handle time.
  func isBesideCounts(_ field: FieldID) -> Bool { beside.contains(field) }

  /// What a field says of its figures.
  func role(of field: FieldID?) -> VolumeSeries.Role? {
    guard let field else { return nil }
    return field == history ? .history : field == forecast ? .forecast : nil
  }

  /// What the key of an element, or an enclosing one, says of its figures.
  func role(of element: Int, in document: Document) -> VolumeSeries.Role? {
    for ancestor in document.ancestors(of: element) {
      if let role = role(of: document.elements[ancestor].field) { return role }
      if let role = roleInHeading(of: ancestor, document) { return role }
    }
    return nil
  }

  /// "b2 History of calls offered to advisers": a heading of volumes that says which they are.
  private func roleInHeading(of element: Int, _ document: Document) -> VolumeSeries.Role? {
    guard volumes != nil, document.elements[element].field == volumes,
      let key = document.elements[element].key
    else { return nil }
    var reader = KeyReader(fields: document.fields, concepts: .empty)
    let found = Set(reader.read(document.tree.text(of: key)).main.compactMap { role(of: $0.field) })
    return found.count == 1 ? found.first : nil
  }
}
