import Diagnostics

/// A canonical field of the document, by its index in the catalog.
package typealias FieldID = Int

/// A canonical field: a section such as `volumes`, or a part of one such as `volumes.history`.
package struct Field: Sendable {
  /// How a field's value is to be read.
  package enum ValueKind: String, CaseIterable, Sendable {
    /// Free text, a list of texts, or anything.
    case text, texts, mapping, names, any
    /// A single figure.
    case percent, duration, count, number, money
    /// A date or figures by month.
    case month, date, series
  }

  /// The canonical name, `section` or `section.field`.
  package let name: String
  /// The section it belongs to; itself for a section.
  package let section: FieldID
  /// How its value is to be read.
  package let value: ValueKind
  /// What it holds, packed: see `summary`.
  private let packedSummary: PackedPart

  /// One line on what it holds.
  package var summary: LocalizedText {
    var reader = packedSummary.reader
    return LocalizedText(
      en: (try? reader.readString()) ?? "", fr: (try? reader.readString()) ?? "")
  }

  /// The canonical name without its section.
  package var shortName: String { String(name.split(separator: ".").last ?? "") }

  /// Makes a field.
  init(name: String, section: FieldID, value: ValueKind, summary: LocalizedText) {
    var writer = PackWriter()
    writer.write(summary.en)
    writer.write(summary.fr)
    self.name = name
    self.section = section
    self.value = value
    packedSummary = PackedPart(writer)
  }
}

/// All fields of the vocabulary, and the automaton that finds their phrases in keys.
///
/// The automaton holds the phrases as `KeyText` leaves them, without small words; what it looks
/// through has to be brought into that form first.
package struct FieldCatalog: Sendable {
  /// The fields; a `FieldID` is an index into them.
  package let fields: [Field]
  /// The phrases that name them.
  package let automaton: PhraseAutomaton
  /// The folded spellings of "nothing here", such as "tbd" and "neant", sorted.
  private let absent: PackedTexts
  /// The phrases as people write them.
  let spellings: SpellingIndex
  private let ids: NameIndex

  /// Makes a catalog.
  init(
    fields: [Field], automaton: PhraseAutomaton, absent: PackedTexts,
    spellings: SpellingIndex
  ) {
    self.spellings = spellings
    self.fields = fields
    self.automaton = automaton
    self.absent = absent
    ids = NameIndex(fields.map(\.name))
  }

  /// The canonical names.
  package var names: [String] { fields.map(\.name) }

  /// The field of a canonical name.
  package func id(of name: String) -> FieldID? { ids[name] }

  /// The canonical name of a field.
  package subscript(_ field: FieldID) -> Field { fields[field] }

  /// Whether folded words say that there is nothing here.
  func isAbsent(_ words: String) -> Bool { absent.containsSorted(Array(words.utf8)) }

  /// Whether the field is a section.
  package func isSection(_ field: FieldID) -> Bool { fields[field].section == field }
}

extension Field {
  func pack(into writer: inout PackWriter) {
    writer.write(name)
    writer.write(section)
    writer.write(ValueKind.allCases.firstIndex(of: value) ?? 0)
    writer.write(part: packedSummary)
  }

  init(from reader: inout PackReader) throws(PackError) {
    name = try reader.readString()
    section = try reader.readInt()
    let start = reader.offset
    let kind = try reader.readInt()
    guard ValueKind.allCases.indices.contains(kind) else { throw .malformed(at: start) }
    value = ValueKind.allCases[kind]
    packedSummary = try reader.readPart()
  }
}

extension FieldCatalog {
  func pack(into writer: inout PackWriter) {
    writer.write(fields.count)
    for field in fields { field.pack(into: &writer) }
    ids.pack(into: &writer)
    spellings.pack(into: &writer)
    absent.pack(into: &writer)
    automaton.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(PackError) {
    fields = try reader.readArray { (reader) throws(PackError) in try Field(from: &reader) }
    ids = try NameIndex(from: &reader)
    spellings = try SpellingIndex(from: &reader)
    absent = try PackedTexts(from: &reader)
    automaton = try PhraseAutomaton(from: &reader)
  }
}
