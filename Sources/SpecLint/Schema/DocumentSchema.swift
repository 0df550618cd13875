import Diagnostics
import YAMLTree

/// The JSON Schema of a document, for editors: what can be written where, and what it means.
///
/// It never says that a key is wrong, and hardly ever that a value is: a natural key that it does not
/// know is judged by the linter, which reads it as part of its section. Draft 7, since
/// yaml-language-server and the editors built on it read no later one in full.
package struct DocumentSchema {
  private let fields: [FieldEntry]
  private let language: Language

  /// Any value that can hold a figure: all but true and false.
  private static let figure: SchemaNode = ["string", "number", "array", "object", "null"]
  /// The sections whose parts may stand below the name of a channel.
  private static let byChannel = ["volumes", "service_levels"]

  /// Reads `vocabulary/fields.yaml`; names are offered, and explained, in one language, and known
  /// in both.
  package init(vocabulary file: RulesetCompiler.File, language: Language) {
    let tree = YAMLTree(parsing: file.bytes, path: file.path)
    fields = tree.documents.first.map { FieldEntry.all(in: RuleValue($0, of: tree)) } ?? []
    self.language = language
  }

  /// The canonical names of the fields.
  var fieldNames: [String] { fields.map(\.name) }

  /// The schema.
  package var json: SchemaNode {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(Self.title(language)),
      "description": .text(Self.description(language)),
      "allOf": [SchemaNode.reference("document")],
      "definitions": .object(definitions),
    ]
  }

  private static let title = LocalizedText(
    en: "Statement of requirements", fr: "Cahier des charges")
  private static let description = LocalizedText(
    en: "A tender for customer service, as spec-lint reads it. Other keys are welcome.",
    fr: "Un appel d'offres de service client, tel que le lit spec-lint. D'autres clés sont admises."
  )

  // MARK: Definitions

  private var sections: [FieldEntry] {
    fields.filter { $0.isSection && !["channels", "months"].contains($0.name) }
  }

  private func parts(of section: String) -> [FieldEntry] {
    fields.filter { $0.section == section && !$0.isSection }
  }

  private var definitions: [(key: String, value: SchemaNode)] {
    [(key: "document", value: block("document", of: sections))]
      + sections.flatMap { section in
        let parts = parts(of: section.name)
        let own = [(key: section.name, value: definition(of: section))]
        guard !parts.isEmpty else { return own }
        return own + [(key: Self.block(of: section.name), value: block(section.name, of: parts))]
          + parts.map { (key: $0.name, value: definition(of: $0)) }
      }
  }

  /// Keys and what they mean; below a key that is not known, such as "Lot 1", the same keys.
  private func block(_ name: String, of fields: [FieldEntry]) -> SchemaNode {
    let channels = Self.byChannel.contains(name) ? parts(of: "channels") : []
    let own = fields.map { (field: $0, schema: SchemaNode.reference($0.name)) }
    let all = own + channels.map { (field: $0, schema: channel($0, in: name)) }
    let again = SchemaNode.reference(name == "document" ? name : Self.block(of: name))
    return [
      "properties": .object(unique: all.map { (commonName($0.field), $0.schema) }),
      "patternProperties": .object(
        unique: all.map { (KeyPattern.pattern(Self.names($0.field)), $0.schema) }),
      "additionalProperties": again,
      "items": again,
    ]
  }

  private func definition(of field: FieldEntry) -> SchemaNode {
    let summary = field.value["summary"]?.localized?(language) ?? ""
    let described: SchemaNode = ["title": .text(commonName(field)), "description": .text(summary)]
    return described + values(of: field) + inside(field)
  }

  private func channel(_ field: FieldEntry, in section: String) -> SchemaNode {
    ["title": .text(commonName(field)), "allOf": [SchemaNode.reference(Self.block(of: section))]]
  }

  /// What the value of a field may be.
  private func values(of field: FieldEntry) -> SchemaNode {
    let kind = field.value["value"]?.text.flatMap(Field.ValueKind.init) ?? .text
    guard let examples = Self.examples(of: kind) else { return [:] }
    return ["type": Self.figure, "examples": .texts(examples(language))]
  }

  /// What may stand below a field: the parts of its section, or of the document for a lot.
  private func inside(_ field: FieldEntry) -> SchemaNode {
    if field.name == "lots" { return ["allOf": [SchemaNode.reference("document")]] }
    let isText = field.value["value"]?.text == "text"
    let parts = parts(of: field.section)
    return parts.isEmpty || isText
      ? [:] : ["allOf": [SchemaNode.reference(Self.block(of: field.section))]]
  }

  private static func block(of section: String) -> String { section + ".parts" }

  // MARK: Words

  /// Values as people write them; nil for kinds that are no figure.
  private static func examples(
    of kind: Field.ValueKind
  ) -> ((Language) -> [String])? {
    switch kind {
    case .text, .texts, .mapping, .names, .any: nil
    case .percent: { $0 == .fr ? ["80 %"] : ["80%"] }
    case .duration: { $0 == .fr ? ["20 s", "2 jours ouvrés"] : ["20 s", "2 working days"] }
    case .money: { $0 == .fr ? ["12 000 €"] : ["EUR 12,000"] }
    case .count, .series: { $0 == .fr ? ["42 000"] : ["42,000"] }
    case .number: { _ in ["12"] }
    case .month: { _ in ["2025-03"] }
    case .date: { _ in ["2025-03-31"] }
    }
  }

  /// The name that is offered: English has the canonical one, French its first.
  private func commonName(_ field: FieldEntry) -> String {
    let french = (field.value["fr"] ?? field.value["any"])?.texts.first
    if language == .fr, let french { return french }
    let own = field.name.split(separator: ".").last.map(String.init) ?? field.name
    return own.split(separator: "_").joined(separator: " ")
  }

  private static func names(_ field: FieldEntry) -> [String] {
    let own = field.name.split(separator: ".").last.map(String.init) ?? field.name
    return [own] + ["any", "fr", "en"].flatMap { field.value[$0]?.texts ?? [] }
  }
}
