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
    /// The key as written, shortened; `-` for a list item.
    package let key: String
    /// The canonical field; nil where the key was not understood.
    package let field: String?
    /// What was read: a figure, a series, a service level, or that there is nothing.
    package let reading: LocalizedText?
    /// Whether a key was not understood.
    package let isUnknown: Bool
  }

  /// The rows in the order of the document.
  package let rows: [Row]

  /// Reads a document's outline.
  package init(_ bytes: [UInt8], path: String, ruleset: Ruleset) {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    let subject = Subject(document, ruleset: ruleset, open: { _ in nil })
    let reader = OutlineReader(subject)
    rows = document.elements.indices.compactMap(reader.row)
  }
}

/// The sentences of a document with the concepts that were found in them, for people who write rules.
package struct ConceptListing: Sendable {
  /// One sentence.
  package struct Row: Sendable {
    /// The line in the file, from 1.
    package let line: Int
    /// The sentence.
    package let text: String
    /// Each concept with the words that say it, in the order of the text.
    package let concepts: [(name: String, words: String)]
  }

  /// The sentences in the order of the document.
  package let rows: [Row]

  /// Lists a document's sentences.
  package init(_ bytes: [UInt8], path: String, ruleset: Ruleset) {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    rows = document.statements.map { statement in
      let concepts = document.hits[statement.hits].map { hit in
        (
          name: ruleset.concepts.names[hit.concept],
          words: tree.file.text(in: document.place(of: hit, in: statement).range)
        )
      }
      let place = document.place(of: statement)
      return Row(
        line: tree.file.position(at: place.range.start).line, text: document.text(of: statement),
        concepts: concepts)
    }
  }
}

/// Says what each element was understood as.
private struct OutlineReader {
  private let subject: Subject
  private let series: [Int: VolumeSeries]
  private let levels: [Int: ServiceLevel]
  private var document: Document { subject.document }

  init(_ subject: Subject) {
    self.subject = subject
    let all = subject.volumes.flatMap { [$0.history, $0.forecast] }.compactMap { $0 }
    series = Dictionary(all.map { ($0.element, $0) }) { first, _ in first }
    levels = Dictionary(subject.serviceLevels.map { ($0.element, $0) }) { first, _ in first }
  }

  /// A series is one row: its figures are summed up there.
  func row(of index: Int) -> Outline.Row? {
    let element = document.elements[index]
    guard let parent = element.parent,
      !document.ancestors(of: parent).contains(where: { series[$0] != nil })
    else { return nil }
    let place = document.place(ofKey: index)
    let key = element.key.map { document.tree.text(of: $0) } ?? item(index)
    let channel = element.channel.map { document.fields[$0].name }
    let ownChannel = element.parent.flatMap { document.elements[$0].channel } != element.channel
    return Outline.Row(
      depth: document.ancestors(of: index).reduce(-2) { count, _ in count + 1 },
      line: document.tree.file.position(at: place.range.start).line, key: key,
      field: element.field.map { document.fields[$0].name } ?? (ownChannel ? channel : nil),
      reading: reading(of: index),
      isUnknown: element.key != nil && element.field == nil && !(ownChannel && channel != nil))
  }

  /// A list item has no key: its text stands for it.
  private func item(_ index: Int) -> String {
    guard document.tree[document.elements[index].node].isScalar else { return "-" }
    return "- " + document.text(of: index)
  }

  private func reading(of index: Int) -> LocalizedText? {
    if document.isAbsent(index) { return LocalizedText(en: "nothing", fr: "rien") }
    if let series = series[index] { return text(of: series) }
    if let level = levels[index] { return text(of: level) }
    guard document.tree[document.elements[index].node].isScalar else { return nil }
    return quantity(of: index)
  }

  private func text(of series: VolumeSeries) -> LocalizedText {
    let total = series.values.reduce(0, +)
    let unit: LocalizedText =
      switch series.period {
      case .month: LocalizedText(en: "months", fr: "mois")
      case .quarter: LocalizedText(en: "quarters", fr: "trimestres")
      case .year: LocalizedText(en: "years", fr: "années")
      }
    func role(_ past: String, _ future: String, _ unsaid: String) -> String {
      series.role == .history ? past : series.role == .forecast ? future : unsaid
    }
    return LocalizedText(
      en: "\(role("history", "forecast", "series")): \(series.values.count) \(unit.en), total "
        + NumberText.volume(total, .en),
      fr: "\(role("historique", "prévision", "série")) : \(series.values.count) \(unit.fr), total "
        + NumberText.volume(total, .fr))
  }

  private func text(of level: ServiceLevel) -> LocalizedText {
    func parts(_ language: Language) -> String {
      var parts = [language == .fr ? "niveau de service" : "service level"]
      if let metric = level.metric {
        parts.append(String(subject.concepts.shortName(metric).dropFirst("metric-".count)))
      }
      if let target = level.target { parts.append(NumberText.percent(target.value, language)) }
      if let within = level.within {
        parts.append("≤ " + NumberText.duration(within.value, language))
      }
      return parts.joined(separator: ", ")
    }
    return LocalizedText(en: parts(.en), fr: parts(.fr))
  }

  /// A short value's figure.
  private func quantity(of index: Int) -> LocalizedText? {
    let statements = document.elements[index].statements
    guard statements.count == 1, let statement = statements.first else { return nil }
    let quantities = document.quantities[document.statements[statement].quantities]
    guard quantities.count == 1, let quantity = quantities.first else { return nil }
    let value: FindingValue? =
      switch quantity.kind {
      case .percent: .percent(quantity.value)
      case .duration: .duration(quantity.value)
      case .number: .factor(quantity.value)
      default: nil
      }
    return value.map { LocalizedText(en: $0.text(.en), fr: $0.text(.fr)) }
  }
}
