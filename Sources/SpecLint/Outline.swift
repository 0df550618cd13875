import Diagnostics
import YAMLTree

/// How a document was understood, line by line, for people who want to know.
package struct Outline: Sendable {
  /// One key or item.
  package struct Row: Sendable {
    /// How deep it stands.
    package let depth: Int
    /// The line in the file, from 1.
    package let line: Int
    /// The key as written; `-` and its text for a list item.
    package let key: String
    /// The canonical field; nil where the key names none.
    package let field: String?
    /// What the field, channel or lot is called.
    package let meaning: LocalizedText?
    /// What was read: a figure, a series, a service level, or that there is nothing.
    package let reading: LocalizedText?
    /// Whether a key was not understood.
    package let isUnknown: Bool
  }

  /// The rows in the order of the document.
  package let rows: [Row]
  /// The language that the document is written in.
  package let language: Language
  /// Why not all of the document is there.
  package let faults: [Diagnostic]

  /// Reads a document's outline.
  package init(_ bytes: [UInt8], path: String, ruleset: Ruleset) {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    let subject = Subject(alone: document, ruleset: ruleset)
    let reader = OutlineReader(subject)
    rows = document.elements.indices.compactMap(reader.row)
    language = document.language
    faults = tree.faults
  }
}

/// Says what each element was understood as.
private struct OutlineReader {
  private let subject: Subject
  private let readings: OutlineReadings
  private let names: OutlineNames
  private let unknown: Set<Int>
  /// For each element its depth, and whether it stands inside a series.
  private var depths: [Int] = []
  private var isInSeries: [Bool] = []
  private var document: Document { subject.document }

  init(_ subject: Subject) {
    self.subject = subject
    names = OutlineNames(subject.document.fields)
    readings = OutlineReadings(subject, names)
    unknown = Set(subject.document.unknownKeys.filter { !$0.hasConcepts }.map(\.element))
    for (index, element) in subject.document.elements.enumerated() {
      guard let parent = element.parent else {
        depths.append(-1)
        isInSeries.append(false)
        continue
      }
      depths.append(depths[parent] + 1)
      let isFigure = isInSeries[parent] || readings.isTable(parent)
      isInSeries.append(isFigure && !readings.standsAlone(index))
    }
  }

  /// A series is one row: its figures are summed up there.
  func row(of index: Int) -> Outline.Row? {
    let element = document.elements[index]
    guard element.parent != nil, !isInSeries[index] else { return nil }
    let place = document.place(ofKey: index)
    return Outline.Row(
      depth: depths[index], line: document.tree.file.position(at: place.range.start).line,
      key: element.key.map { document.tree.text(of: $0) } ?? item(index),
      field: element.field.map { document.fields[$0].name }, meaning: meaning(of: index),
      reading: readings.reading(of: index), isUnknown: unknown.contains(index))
  }

  /// A list item has no key: its text stands for it.
  private func item(_ index: Int) -> String {
    guard document.tree[document.elements[index].node].isScalar else { return "-" }
    return "- " + document.text(of: index)
  }

  /// The lot that starts here, the field, and the channel that the key names.
  private func meaning(of index: Int) -> LocalizedText? {
    let element = document.elements[index]
    let parent = element.parent.map { document.elements[$0] }
    var parts: [LocalizedText] = []
    if element.scope != parent?.scope ?? 0 { parts.append(LocalizedText(en: "lot", fr: "lot")) }
    if let field = element.field { parts.append(names.name(of: field)) }
    if let channel = element.channel, channel != parent?.channel {
      parts.append(names.name(of: channel))
    }
    guard !parts.isEmpty else { return nil }
    return LocalizedText(
      en: parts.map(\.en).joined(separator: ", "), fr: parts.map(\.fr).joined(separator: ", "))
  }
}

/// What fields are called in both languages.
private struct OutlineNames {
  private let fields: FieldCatalog
  private let en, fr: [FieldID: String]

  init(_ fields: FieldCatalog) {
    self.fields = fields
    en = fields.commonNames(.en)
    fr = fields.commonNames(.fr)
  }

  /// "service levels › target"; a channel or a section stands alone.
  func name(of field: FieldID) -> LocalizedText {
    let section = fields[field].section
    let own = LocalizedText(
      en: en[field] ?? fields[field].name, fr: fr[field] ?? fields[field].name)
    guard section != field, fields[section].name != "channels" else { return own }
    return LocalizedText(
      en: (en[section] ?? fields[section].name) + " › " + own.en,
      fr: (fr[section] ?? fields[section].name) + " › " + own.fr)
  }
}

/// What was read in each value.
private struct OutlineReadings {
  private let subject: Subject
  private let series: [Int: [VolumeSeries]]
  private let levels: [Int: ServiceLevel]
  private let references: [Int: Reference]
  private let names: OutlineNames
  private var document: Document { subject.document }

  init(_ subject: Subject, _ names: OutlineNames) {
    self.subject = subject
    self.names = names
    series = Dictionary(grouping: subject.volumes.series, by: \.element)
    levels = Dictionary(subject.serviceLevels.map { ($0.element, $0) }) { first, _ in first }
    references = Dictionary(subject.references.all.map { ($0.element, $0) }) { first, _ in first }
  }

  /// Whether an entry of a series is more than one of its figures: a total, a peak, a series.
  func standsAlone(_ index: Int) -> Bool {
    let field = document.elements[index].field.map { document.fields[$0].name }
    let isFigure = field == nil || ["count", "month", "year"].contains { field == "volumes.\($0)" }
    return !isFigure || document.subtree(of: index).contains { series[$0] != nil }
  }

  /// Whether an element is a series that has its figures below it.
  func isTable(_ index: Int) -> Bool { series[index] != nil }

  func reading(of index: Int) -> LocalizedText? {
    if document.isAbsent(index) { return LocalizedText(en: "nothing", fr: "rien") }
    if let series = series[index] {
      return LocalizedText(
        en: series.map { text(of: $0).en }.joined(separator: "; "),
        fr: series.map { text(of: $0).fr }.joined(separator: " ; "))
    }
    if let level = levels[index] { return text(of: level) }
    if references[index] != nil { return LocalizedText(en: "a reference", fr: "un renvoi") }
    guard document.tree[document.elements[index].node].isScalar else { return nil }
    return quantity(of: index)
  }

  // MARK: Series

  private func text(of series: VolumeSeries) -> LocalizedText {
    let total = series.values.reduce(0, +)
    func text(_ language: Language) -> String {
      let count = "\(role(of: series, language)): \(unit(of: series, language))"
      let span = span(of: series).map { language == .fr ? ", \($0)" : ", \($0)" } ?? ""
      let label = series.channel.map { (names.name(of: $0)(language)) + ", " } ?? ""
      return label + (language == .fr ? count.replacingColon : count) + span
        + (series.values.count > 1 ? ", total " : ", ") + NumberText.volume(total, language)
        + (series.gap.map { remark(on: $0, series.period, language) } ?? "")
    }
    return LocalizedText(en: text(.en), fr: text(.fr))
  }

  /// What was left out, and why.
  private func remark(
    on gap: VolumeSeries.Gap, _ period: VolumeSeries.Period, _ language: Language
  ) -> String {
    let missing = gap.name(of: period)(language)
    return language == .fr
      ? " (rien pour \(missing)\u{A0}: \(gap.unread) non lus)"
      : " (nothing for \(missing): \(gap.unread) not read)"
  }

  private func role(of series: VolumeSeries, _ language: Language) -> String {
    switch series.role {
    case .history: language == .fr ? "historique" : "history"
    case .forecast: language == .fr ? "prévision" : "forecast"
    case nil: language == .fr ? "série" : "series"
    }
  }

  private func unit(of series: VolumeSeries, _ language: Language) -> String {
    let count = series.values.count
    let plural = count > 1 ? "s" : ""
    switch (series.period, language) {
    case (.month, .fr): return "\(count) mois"
    case (.month, .en): return "\(count) month\(plural)"
    case (.quarter, .fr): return "\(count) trimestre\(plural)"
    case (.quarter, .en): return "\(count) quarter\(plural)"
    case (.fourWeeks, .fr): return "\(count) période\(plural) de 4 semaines"
    case (.fourWeeks, .en): return "\(count) four-week period\(plural)"
    case (.year, .fr): return "\(count) an\(plural)"
    case (.year, .en): return "\(count) year\(plural)"
    }
  }

  /// "2023-01 – 2024-12".
  private func span(of series: VolumeSeries) -> String? {
    guard let start = series.start, let end = series.end else { return nil }
    let first = label(ofPeriod: start, series.period)
    let last = label(ofPeriod: end - 1, series.period)
    return first == last ? first : "\(first) – \(last)"
  }

  private func label(ofPeriod index: Int, _ period: VolumeSeries.Period) -> String {
    let year = index / period.rawValue
    let number = index % period.rawValue + 1
    switch period {
    case .year: return "\(year)"
    case .month: return "\(year)-" + (number < 10 ? "0" : "") + "\(number)"
    case .quarter: return "\(year)-Q\(number)"
    case .fourWeeks: return "\(year)-P" + (number < 10 ? "0" : "") + "\(number)"
    }
  }

  // MARK: Levels and figures

  private func text(of level: ServiceLevel) -> LocalizedText {
    func parts(_ language: Language) -> String {
      var parts = [language == .fr ? "niveau de service" : "service level"]
      if let metric = level.metric {
        let title =
          subject.concepts.titles[metric]?(language) ?? subject.concepts.shortName(metric)
        // The calls answered within a time are themselves called the service level.
        if title != parts[0] { parts.append(title) }
      }
      if let target = level.target { parts.append(NumberText.percent(target.value, language)) }
      if let within = level.within {
        parts.append("≤ " + NumberText.duration(within.value, language))
      }
      return parts.joined(separator: ", ")
    }
    return LocalizedText(en: parts(.en), fr: parts(.fr))
  }

  /// A short value's figure; a long text is not summed up by one of its numbers.
  private func quantity(of index: Int) -> LocalizedText? {
    let statements = document.elements[index].statements
    guard statements.count == 1, let number = statements.first else { return nil }
    let statement = document.statements[number]
    let quantities = document.quantities[statement.quantities]
    guard statement.end - statement.start <= 60, quantities.count == 1,
      let quantity = quantities.first
    else { return nil }
    switch quantity.kind {
    case .percent: return text(.percent(quantity.value))
    case .duration: return DurationText.text(quantity)
    case .number:
      let isYear = quantity.end - quantity.start == 4 && (1990...2100).contains(quantity.value)
      if isYear { return LocalizedText(same: "\(Int(quantity.value))") }
      // "poste 3 du bordereau" is no figure.
      return Int(quantity.start) == statement.start ? text(.factor(quantity.value)) : nil
    case .money: return money(quantity)
    default: return nil
    }
  }

  private func text(_ value: FindingValue) -> LocalizedText {
    LocalizedText(en: value.text(.en), fr: value.text(.fr))
  }

  private func money(_ quantity: Token) -> LocalizedText {
    text(.money(quantity.value, quantity.unit))
  }
}

/// Durations in the unit that the document uses: 36 months, not 1,080 days.
private enum DurationText {
  static func text(_ quantity: Token) -> LocalizedText {
    let names: (en: String, fr: String)
    switch quantity.unit {
    case .week: names = ("weeks", "semaines")
    case .month: names = ("months", "mois")
    case .quarter: names = ("quarters", "trimestres")
    case .year: names = ("years", "ans")
    default:
      return LocalizedText(
        en: NumberText.duration(quantity.value, .en) + (quantity.isWorking ? " (working)" : ""),
        fr: NumberText.duration(quantity.value, .fr) + (quantity.isWorking ? " (ouvrés)" : ""))
    }
    let amount = quantity.value / quantity.unit.seconds
    return LocalizedText(
      en: NumberText.decimal(amount, places: 1, .en) + "\u{A0}" + names.en,
      fr: NumberText.decimal(amount, places: 1, .fr) + "\u{A0}" + names.fr)
  }
}

extension String {
  /// The colon with the no-break space that French sets before it.
  fileprivate var replacingColon: String {
    split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: "\u{A0}:")
  }
}
